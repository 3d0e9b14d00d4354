import {
  ApiError,
  invalidForm,
  missingAccess,
  unknownChannel,
  unknownMessage,
} from "../api-error.ts";
import { apiChannel } from "../api-objects.ts";
import { createSnowflake } from "../snowflake.ts";
import { checkMessage } from "../validate/check-message.ts";
import { type ApiObject, canSee, type StoredMessage, type WorldChannel } from "../world.ts";
import { CREATED, NO_CONTENT, OK, type Route, type RoutesOptions } from "./route.ts";

/** Channels, threads and their messages. */
export function createChannelRoutes({
  world,
  messages,
  onChannel,
  onTyping,
}: RoutesOptions): Route[] {
  const channelOf = (id: string): WorldChannel => {
    const channel = world.channels.get(id);
    if (channel === undefined) throw unknownChannel();
    if (!canSee(world, channel, world.bot.id)) throw missingAccess();
    return channel;
  };
  const messageOf = (channelId: string, id: string): StoredMessage => {
    const message = world.messages.get(id);
    if (message === undefined || message.api.channel_id !== channelId) throw unknownMessage();
    return message;
  };
  const ownMessage = (channelId: string, id: string): StoredMessage => {
    const message = messageOf(channelId, id);
    if ((message.api.author as ApiObject).id !== world.bot.id) {
      throw new ApiError(403, 50_005, "Cannot edit a message authored by another user");
    }
    return message;
  };
  const check = (body: ApiObject, files: number, before: ApiObject | null) => {
    const problems = checkMessage(body, { files, before });
    if (Object.keys(problems).length > 0) throw invalidForm(problems);
  };
  return [
    {
      method: "GET",
      path: /^\/channels\/(\d+)$/,
      handle: ({ params }) => ({ status: OK, body: apiChannel(world, channelOf(params[0]!)) }),
    },
    {
      method: "GET",
      path: /^\/channels\/(\d+)\/messages$/,
      response: "MessageResponse",
      handle: ({ params, query }) => {
        const { id } = channelOf(params[0]!);
        const all = [...world.messages.values()].filter(
          ({ api, visibleTo }) => api.channel_id === id && visibleTo === null,
        );
        const limit = Number(query.get("limit") ?? 50);
        return {
          status: OK,
          body: all
            .slice(-limit)
            .reverse()
            .map(({ api }) => api),
        };
      },
    },
    {
      method: "GET",
      path: /^\/channels\/(\d+)\/messages\/(\d+)$/,
      response: "MessageResponse",
      handle: ({ params }) => ({ status: OK, body: messageOf(params[0]!, params[1]!).api }),
    },
    {
      method: "POST",
      path: /^\/channels\/(\d+)\/messages$/,
      request: "MessageCreateRequest",
      response: "MessageResponse",
      handle: ({ params, body, files }) => {
        const { id } = channelOf(params[0]!);
        check(body, files.length, null);
        const reference = body.message_reference as ApiObject | undefined;
        const message = messages.create({
          channelId: id,
          authorId: world.bot.id,
          fields: body,
          files,
          replyTo: reference === undefined ? null : String(reference.message_id),
        });
        return { status: OK, body: message.api };
      },
    },
    {
      method: "PATCH",
      path: /^\/channels\/(\d+)\/messages\/(\d+)$/,
      request: "MessageEditRequestPartial",
      response: "MessageResponse",
      handle: ({ params, body, files }) => {
        const before = ownMessage(params[0]!, params[1]!);
        check(body, files.length, before.api);
        return { status: OK, body: messages.update(before.api.id, body, files)!.api };
      },
    },
    {
      method: "DELETE",
      path: /^\/channels\/(\d+)\/messages\/(\d+)$/,
      handle: ({ params }) => {
        messages.remove(ownMessage(params[0]!, params[1]!).api.id);
        return { status: NO_CONTENT };
      },
    },
    {
      method: "POST",
      path: /^\/channels\/(\d+)\/typing$/,
      handle: ({ params }) => {
        onTyping(channelOf(params[0]!));
        return { status: NO_CONTENT };
      },
    },
    {
      method: "POST",
      path: /^\/channels\/(\d+)\/(?:messages\/(\d+)\/)?threads$/,
      handle: ({ params, body }) => {
        const parent = channelOf(params[0]!);
        const thread: WorldChannel = {
          ...parent,
          id: params[1] ?? createSnowflake(),
          name: String(body.name ?? "thread").slice(0, 100),
          type: 11,
          topic: null,
          parentId: parent.id,
        };
        world.channels.set(thread.id, thread);
        onChannel(thread);
        return { status: CREATED, body: apiChannel(world, thread) };
      },
    },
  ];
}
