import {
  ApiError,
  invalidForm,
  missingAccess,
  unknownChannel,
  unknownMessage,
} from "./api-error.ts";
import { apiChannel, apiGuild, apiMember, apiRole, apiUser } from "./api-objects.ts";
import type { Interactions } from "./interactions.ts";
import type { MessageStore, UploadedFile } from "./message-store.ts";
import { createSnowflake } from "./snowflake.ts";
import { checkCommand, checkCommands } from "./validate/check-command.ts";
import { checkMessage } from "./validate/check-message.ts";
import {
  type ApiObject,
  canSee,
  directChannelOf,
  type StoredMessage,
  type World,
  type WorldChannel,
} from "./world.ts";

export interface RouteRequest {
  /** Groups of the route's pattern. */
  readonly params: readonly string[];
  readonly query: URLSearchParams;
  readonly body: ApiObject;
  /** The body where it is a list. */
  readonly list: readonly ApiObject[];
  readonly files: readonly UploadedFile[];
}

export interface RouteAnswer {
  readonly status: number;
  /** Undefined: no body. */
  readonly body?: unknown;
}

export interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** Routes whose token is in the path need no Authorization header. */
  readonly open?: boolean;
  /** Discord's schema of the request's body, or a function that tells it. */
  readonly request?: string | ((body: ApiObject) => string | null);
  /** Discord's schema of a successful answer's body (of each item, where it is a list). */
  readonly response?: string;
  readonly handle: (request: RouteRequest) => RouteAnswer;
}

export interface RoutesOptions {
  readonly world: World;
  readonly interactions: Interactions;
  readonly messages: MessageStore;
  readonly gatewayUrl: () => string;
  /** What is left of the day's 1,000 session starts. */
  readonly sessionStarts: () => { readonly remaining: number; readonly resetAfter: number };
  readonly onCommands: () => void;
  readonly onChannel: (channel: WorldChannel) => void;
}

const CALLBACK_SCHEMAS: Readonly<Record<number, string>> = {
  4: "CreateMessageInteractionCallbackRequest",
  5: "CreateMessageInteractionCallbackRequest",
  6: "UpdateMessageInteractionCallbackRequest",
  7: "UpdateMessageInteractionCallbackRequest",
  8: "ApplicationCommandAutocompleteCallbackRequest",
  9: "ModalInteractionCallbackRequest",
};

const OK = 200;
const CREATED = 201;
const NO_CONTENT = 204;

/** Every route of Discord's API that the stand-in has. Any other is answered 404 and recorded. */
export function createRoutes(options: RoutesOptions): Route[] {
  const { world, interactions, messages, onCommands, onChannel } = options;

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
  const application = () => ({
    id: world.applicationId,
    name: world.bot.globalName,
    icon: null,
    description: "The bot of the local playground",
    type: null,
    bot: apiUser(world.bot),
    summary: "",
    verify_key: "0".repeat(64),
    flags: 0,
    hook: true,
    is_monetized: false,
    is_verified: false,
    is_discoverable: false,
    bot_public: true,
    bot_require_code_grant: false,
    integration_types_config: { "0": {}, "1": {} },
    owner: apiUser([...world.users.values()].find(({ role }) => role === "owner")!),
    team: null,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
  });
  const command = (body: ApiObject): ApiObject & { id: string; name: string; type: number } => {
    const type = Number(body.type ?? 1);
    const same = [...world.commands.values()].find(
      (old) => old.name === body.name && old.type === type,
    );
    const text = (options: unknown): unknown =>
      Array.isArray(options)
        ? options.map((option: ApiObject) => ({
            ...option,
            ...(option.options === undefined ? {} : { options: text(option.options) }),
          }))
        : undefined;
    return {
      id: same?.id ?? createSnowflake(),
      application_id: world.applicationId,
      version: createSnowflake(),
      default_member_permissions: body.default_member_permissions ?? null,
      type,
      name: String(body.name),
      name_localizations: body.name_localizations ?? null,
      description: String(body.description ?? ""),
      description_localizations: body.description_localizations ?? null,
      dm_permission: body.dm_permission ?? true,
      contexts: body.contexts ?? null,
      integration_types: body.integration_types ?? [0],
      nsfw: body.nsfw ?? false,
      ...(body.options === undefined ? {} : { options: text(body.options) }),
    };
  };

  return [
    {
      method: "GET",
      path: /^\/gateway$/,
      open: true,
      response: "GatewayResponse",
      handle: () => ({ status: OK, body: { url: options.gatewayUrl() } }),
    },
    {
      method: "GET",
      path: /^\/gateway\/bot$/,
      response: "GatewayBotResponse",
      handle: () => {
        const { remaining, resetAfter } = options.sessionStarts();
        return {
          status: OK,
          body: {
            url: options.gatewayUrl(),
            shards: 1,
            session_start_limit: {
              total: 1_000,
              remaining,
              reset_after: resetAfter,
              max_concurrency: 1,
            },
          },
        };
      },
    },
    {
      method: "GET",
      path: /^\/users\/@me$/,
      handle: () => ({
        status: OK,
        body: {
          ...apiUser(world.bot),
          mfa_enabled: true,
          locale: "en-US",
          verified: true,
          email: null,
        },
      }),
    },
    {
      method: "GET",
      path: /^\/users\/(\d+)$/,
      response: "UserResponse",
      handle: ({ params }) => {
        const user = world.users.get(params[0]!);
        if (user === undefined) throw new ApiError(404, 10_013, "Unknown User");
        return { status: OK, body: apiUser(user) };
      },
    },
    {
      method: "POST",
      path: /^\/users\/@me\/channels$/,
      handle: ({ body }) => {
        if (!world.users.has(String(body.recipient_id))) {
          throw invalidForm({ recipient_id: "Not a user" });
        }
        const channel = directChannelOf(world, String(body.recipient_id));
        onChannel(channel);
        return { status: OK, body: apiChannel(world, channel) };
      },
    },
    {
      method: "GET",
      path: /^\/(?:applications|oauth2\/applications)\/@me$/,
      response: "PrivateApplicationResponse",
      handle: () => ({ status: OK, body: application() }),
    },
    {
      method: "GET",
      path: /^\/applications\/\d+\/commands$/,
      response: "ApplicationCommandResponse",
      handle: () => ({ status: OK, body: [...world.commands.values()] }),
    },
    {
      method: "PUT",
      path: /^\/applications\/\d+\/commands$/,
      request: "ApplicationCommandUpdateRequest",
      response: "ApplicationCommandResponse",
      handle: ({ list }) => {
        const problems = checkCommands(list);
        if (Object.keys(problems).length > 0) throw invalidForm(problems);
        const created = list.map(command);
        world.commands = new Map(created.map((entry) => [entry.id, entry]));
        onCommands();
        return { status: OK, body: created };
      },
    },
    {
      method: "POST",
      path: /^\/applications\/\d+\/commands$/,
      request: "ApplicationCommandCreateRequest",
      response: "ApplicationCommandResponse",
      handle: ({ body }) => {
        const problems = checkCommand(body);
        if (Object.keys(problems).length > 0) throw invalidForm(problems);
        const created = command(body);
        const known = world.commands.has(created.id);
        world.commands.set(created.id, created);
        onCommands();
        return { status: known ? OK : CREATED, body: created };
      },
    },
    {
      method: "DELETE",
      path: /^\/applications\/\d+\/commands\/(\d+)$/,
      handle: ({ params }) => {
        if (!world.commands.delete(params[0]!)) {
          throw new ApiError(404, 10_063, "Unknown application command");
        }
        onCommands();
        return { status: NO_CONTENT };
      },
    },
    {
      method: "POST",
      path: /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
      open: true,
      request: (body) => CALLBACK_SCHEMAS[Number(body.type)] ?? null,
      handle: ({ params, query, body, files }) => {
        const answer = interactions.callback(params[0]!, params[1]!, body, files);
        return query.get("with_response") === "true"
          ? { status: OK, body: answer }
          : { status: NO_CONTENT };
      },
    },
    {
      method: "POST",
      path: /^\/webhooks\/\d+\/([^/]+)$/,
      open: true,
      request: "IncomingWebhookInteractionRequest",
      response: "MessageResponse",
      handle: ({ params, body, files }) => ({
        status: OK,
        body: interactions.followUp(params[0]!, body, files).api,
      }),
    },
    {
      method: "GET",
      path: /^\/webhooks\/\d+\/([^/]+)\/messages\/(@original|\d+)$/,
      open: true,
      response: "MessageResponse",
      handle: ({ params }) => ({
        status: OK,
        body: interactions.message(params[0]!, params[1]!).api,
      }),
    },
    {
      method: "PATCH",
      path: /^\/webhooks\/\d+\/([^/]+)\/messages\/(@original|\d+)$/,
      open: true,
      request: "IncomingWebhookUpdateRequestPartial",
      response: "MessageResponse",
      handle: ({ params, body, files }) => ({
        status: OK,
        body: interactions.edit(params[0]!, params[1]!, body, files).api,
      }),
    },
    {
      method: "DELETE",
      path: /^\/webhooks\/\d+\/([^/]+)\/messages\/(@original|\d+)$/,
      open: true,
      handle: ({ params }) => {
        interactions.remove(params[0]!, params[1]!);
        return { status: NO_CONTENT };
      },
    },
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
        channelOf(params[0]!);
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
    {
      method: "GET",
      path: /^\/guilds\/(\d+)$/,
      handle: ({ params }) => {
        const guild = world.guilds.get(params[0]!);
        if (guild === undefined) throw new ApiError(404, 10_004, "Unknown Guild");
        return { status: OK, body: apiGuild(world, guild) };
      },
    },
    {
      method: "GET",
      path: /^\/guilds\/(\d+)\/roles$/,
      handle: ({ params }) => ({
        status: OK,
        body: world.guilds.get(params[0]!)?.roles.map(apiRole) ?? [],
      }),
    },
    {
      method: "GET",
      path: /^\/guilds\/\d+\/members\/(\d+)$/,
      handle: ({ params }) => {
        const user = world.users.get(params[0]!);
        if (user === undefined) throw new ApiError(404, 10_007, "Unknown Member");
        return { status: OK, body: apiMember(user) };
      },
    },
  ];
}
