import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { InteractionOutcome } from "./interactions.ts";
import type { Lab } from "./lab/create-lab.ts";
import { readLabSettings } from "./lab/lab-settings.ts";
import { localizeCommand, withOwnNames } from "./localize-command.ts";
import type {
  FromPage,
  FromServer,
  PageChannel,
  PageCommand,
  PageMessage,
  PageUser,
} from "./page-protocol.ts";
import type { UserActions } from "./user-actions.ts";
import { LOCALES } from "./validate/check-localizations.ts";
import {
  type ApiObject,
  canSee,
  directChannelOf,
  type StoredMessage,
  type World,
  type WorldChannel,
} from "./world.ts";

export interface PageSockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, userId: string): void;
  /** Tells every page that sees it of a message. */
  messageChanged(kind: "create" | "update" | "delete", message: StoredMessage): void;
  channelCreated(channel: WorldChannel): void;
  /** The bot begins to write. */
  typing(channel: WorldChannel): void;
  commandsChanged(): void;
  presenceChanged(online: boolean): void;
  stop(): void;
}

export interface PageSocketsOptions {
  readonly world: World;
  readonly actions: UserActions;
  readonly online: () => boolean;
  readonly lab: Lab | null;
}

const KINDS = { 0: "text", 1: "dm", 3: "dm", 11: "thread" } as const;

function pageUser({ roleIds: _, ...user }: World["bot"]): PageUser {
  return user;
}

function pageChannel({ id, name, type, topic, parentId }: WorldChannel): PageChannel {
  return { id, name, kind: KINDS[type], topic, parentId };
}

function pageMessage({ api }: StoredMessage): PageMessage {
  const metadata = api.interaction_metadata as
    | { user: { id: string }; name: string; type: number }
    | undefined;
  const reference = api.message_reference as { message_id: string } | undefined;
  return {
    id: api.id,
    channelId: api.channel_id,
    authorId: String((api.author as ApiObject).id),
    content: String(api.content),
    timestamp: String(api.timestamp),
    editedTimestamp: api.edited_timestamp === null ? null : String(api.edited_timestamp),
    flags: api.flags,
    components: api.components as unknown[],
    embeds: api.embeds as unknown[],
    attachments: (api.attachments as ApiObject[]).map((file) => ({
      id: String(file.id),
      filename: String(file.filename),
      description: file.description === undefined ? null : String(file.description),
      url: String(file.url),
      contentType: String(file.content_type),
      size: Number(file.size),
    })),
    interaction:
      metadata === undefined || metadata.type !== 2
        ? null
        : { userId: metadata.user.id, name: metadata.name },
    replyToId: reference?.message_id ?? null,
    mentionsEveryone: api.mention_everyone === true,
    mentionedUserIds: (api.mentions as ApiObject[]).map(({ id }) => String(id)),
  };
}

function pageCommand(command: ApiObject): PageCommand {
  return {
    id: String(command.id),
    name: String(command.name),
    type: command.type as PageCommand["type"],
    description: String(command.description ?? ""),
    options: (command.options as unknown[] | undefined) ?? [],
  };
}

/** The sockets of open pages, each playing the Discord client of one user. */
export function createPageSockets(options: PageSocketsOptions): PageSockets {
  const { world, actions, online, lab } = options;
  const server = new WebSocketServer({ noServer: true });
  const pages = new Map<WebSocket, string>();

  const send = (socket: WebSocket, event: FromServer) => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(event));
  };
  const channelsOf = (userId: string) =>
    [...world.channels.values()].filter((channel) => canSee(world, channel, userId));
  const sees = (userId: string, { api, visibleTo }: StoredMessage) => {
    const channel = world.channels.get(api.channel_id);
    return (
      (visibleTo === null || visibleTo === userId) &&
      channel !== undefined &&
      canSee(world, channel, userId)
    );
  };
  const commandsOf = (userId: string) => {
    const byId = new Map<string, PageCommand>();
    for (const { id } of channelsOf(userId)) {
      for (const command of actions.commandsFor(userId, id)) {
        const localized = localizeCommand(command, world.users.get(userId)?.locale);
        byId.set(String(command.id), pageCommand(localized));
      }
    }
    return [...byId.values()];
  };

  const snapshot = (userId: string): FromServer => {
    directChannelOf(world, userId);
    const [guild] = world.guilds.values();
    return {
      type: "snapshot",
      me: pageUser(world.users.get(userId)!),
      users: [...world.users.values()].map(pageUser),
      guild: { id: guild!.id, name: guild!.name },
      roles: guild!.roles
        .filter(({ id }) => id !== guild!.id)
        .map(({ id, name, color }) => ({
          id,
          name,
          color: `#${color.toString(16).padStart(6, "0")}`,
        })),
      channels: channelsOf(userId).map(pageChannel),
      messages: [...world.messages.values()]
        .filter((message) => sees(userId, message))
        .map(pageMessage),
      commands: commandsOf(userId),
      botOnline: online(),
      ...(lab === null
        ? {}
        : {
            lab: { settings: lab.settings, own: lab.own },
            explanation: lab.lastOf(userId),
          }),
    };
  };

  const told = (nonce: string, outcome: InteractionOutcome): FromServer => {
    switch (outcome.kind) {
      case "acknowledged":
        return { type: "acknowledged", nonce };
      case "modal": {
        const { interactionId, customId, title, components } = outcome;
        return { type: "modal", nonce, interactionId, customId, title, components };
      }
      case "choices":
        return { type: "choices", nonce, choices: outcome.choices };
      case "failed":
        return { type: "failed", nonce, reason: outcome.reason };
    }
  };

  const asTheBotKnowsIt = <Event extends FromPage & { type: "run" | "autocomplete" }>(
    userId: string,
    event: Event,
  ): Event => {
    const command = world.commands.get(event.commandId);
    if (command === undefined) return event;
    const { locale } = world.users.get(userId)!;
    return { ...event, options: withOwnNames(command, event.options, locale) };
  };

  const act = async (userId: string, event: FromPage): Promise<FromServer> => {
    const { nonce } = event;
    switch (event.type) {
      case "run":
        return told(nonce, await actions.run({ userId, ...asTheBotKnowsIt(userId, event) }));
      case "autocomplete":
        return told(
          nonce,
          await actions.autocomplete({ userId, ...asTheBotKnowsIt(userId, event) }),
        );
      case "press":
        return told(nonce, await actions.press({ userId, ...event }));
      case "submit":
        return told(nonce, await actions.submit({ userId, ...event }));
      case "upload": {
        const { filename, contentType, base64 } = event;
        const bytes = Buffer.from(base64, "base64");
        return { type: "uploaded", nonce, id: actions.upload({ filename, contentType, bytes }) };
      }
      case "send":
        return actions.send({ userId, ...event }) === null
          ? { type: "failed", nonce, reason: "This message could not be sent" }
          : { type: "acknowledged", nonce };
      case "delete":
        return actions.remove({ userId, ...event })
          ? { type: "acknowledged", nonce }
          : { type: "failed", nonce, reason: "You can't delete this message" };
      case "lab": {
        const settings = readLabSettings({ ...event });
        if (lab === null || settings === null) {
          return { type: "failed", nonce, reason: "The playground has no such setting" };
        }
        lab.change(settings);
        each((socket) => send(socket, { type: "lab", lab: { settings, own: lab.own } }));
        return { type: "acknowledged", nonce };
      }
      case "locale": {
        const { locale } = event;
        if (!LOCALES.has(locale)) {
          return { type: "failed", nonce, reason: "Discord does not know this language" };
        }
        world.users.set(userId, { ...world.users.get(userId)!, locale });
        return { type: "acknowledged", nonce };
      }
      default:
        return { type: "failed", nonce, reason: "The page sent something unknown" };
    }
  };

  server.on("connection", (socket: WebSocket, _request: IncomingMessage, userId: string) => {
    pages.set(socket, userId);
    socket.on("close", () => pages.delete(socket));
    socket.on("error", () => {});
    socket.on("message", (raw) => {
      void act(userId, JSON.parse(String(raw)) as FromPage).then((event) => send(socket, event));
    });
    send(socket, snapshot(userId));
  });

  const each = (tell: (socket: WebSocket, userId: string) => void) => {
    for (const [socket, userId] of pages) tell(socket, userId);
  };

  if (lab !== null) {
    lab.onExplained = (asker, explanation) =>
      each((socket, userId) => {
        if (userId === asker) send(socket, { type: "explained", explanation });
      });
  }

  return {
    upgrade: (request, socket, head, userId) => {
      server.handleUpgrade(request, socket, head, (ws) =>
        server.emit("connection", ws, request, userId),
      );
    },
    messageChanged: (kind, message) =>
      each((socket, userId) => {
        if (!sees(userId, message)) return;
        const { id, channel_id: channelId } = message.api;
        if (kind === "delete") send(socket, { type: "message_deleted", id, channelId });
        else send(socket, { type: "message", message: pageMessage(message) });
      }),
    channelCreated: (channel) =>
      each((socket, userId) => {
        if (canSee(world, channel, userId))
          send(socket, { type: "channel", channel: pageChannel(channel) });
      }),
    typing: (channel) =>
      each((socket, userId) => {
        if (!canSee(world, channel, userId)) return;
        send(socket, { type: "typing", channelId: channel.id, userId: world.bot.id });
      }),
    commandsChanged: () =>
      each((socket, userId) => send(socket, { type: "commands", commands: commandsOf(userId) })),
    presenceChanged: (isOnline) =>
      each((socket) => send(socket, { type: "bot_online", online: isOnline })),
    stop: () => {
      for (const socket of pages.keys()) socket.terminate();
      server.close();
    },
  };
}
