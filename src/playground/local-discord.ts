import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import { apiChannel } from "./api-objects.ts";
import { createRoutes } from "./api-routes.ts";
import { createApiServer } from "./api-server.ts";
import { createFaults, type Faults } from "./faults.ts";
import { createGateway, type Gateway } from "./gateway.ts";
import { createInteractions } from "./interactions.ts";
import type { Lab } from "./lab/create-lab.ts";
import { createMessageStore } from "./message-store.ts";
import { servePageFile } from "./page-files.ts";
import { createPageSockets } from "./page-socket.ts";
import { createRateLimits } from "./rate-limits.ts";
import { createUserActions, gatewayMessage, type UserActions } from "./user-actions.ts";
import { loadSchemaCheck } from "./validate/schema-check.ts";
import { createWireRecord, type WireRecord } from "./wire-record.ts";
import { canSee, createWorld, MODERATORS, type StoredMessage, type World } from "./world.ts";

export interface LocalDiscordOptions {
  /** Port of the page and the API; 0 (the default) lets the system choose. */
  readonly port?: number;
  /** Lets the page see how answers come about, and decide who drafts them. */
  readonly lab?: Lab | null;
  /** File that the wire is recorded to, a JSON line an entry. */
  readonly recordFile?: string | null;
  /** Milliseconds; default 3,000, as at Discord. */
  readonly acknowledgeWithin?: number;
  /** Milliseconds; default 15 minutes, as at Discord. */
  readonly tokenValidFor?: number;
  /** Milliseconds; default 41,250, as at Discord. */
  readonly heartbeatInterval?: number;
  /** Shards that a bot is told to have. Default 1. */
  readonly shards?: number;
  /** Sessions that may be begun at once. Default 1. */
  readonly maxConcurrency?: number;
  /** Milliseconds before the next one; default 0, though Discord's are 5,000: bots start at once here. */
  readonly identifyGap?: number;
}

/** A stand-in for Discord on this machine, for people to look at and for tests to drive. */
export interface LocalDiscord {
  readonly world: World;
  /** What discord.js takes as `rest.api`. */
  readonly apiUrl: string;
  readonly pageUrl: string;
  /** The token that its bot logs in with. */
  readonly token: string;
  /** The channel that only moderators see. */
  readonly moderatorChannel: string;
  readonly actions: UserActions;
  readonly gateway: Gateway;
  readonly faults: Faults;
  readonly record: WireRecord;
  /** What is left of the day's session starts; set it to 0 to see a client wait. */
  readonly sessionStarts: { remaining: number; resetAfter: number };
  /** The messages of a channel that a user sees, oldest first. */
  messages(channelId: string, userId: string): readonly StoredMessage["api"][];
  stop(): Promise<void>;
}

const LOOPBACK = "127.0.0.1";
/** Names under which a browser may ask: anything else is another site's trick (DNS rebinding). */
const OWN_HOSTS = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

/** Starts the local Discord on the loopback interface. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const world = createWorld();
  const record = createWireRecord(options.recordFile ?? null);
  const faults = createFaults();
  const sessionStarts = { remaining: 1_000, resetAfter: 86_400_000 };
  const { shards = 1, maxConcurrency = 1, identifyGap = 0 } = options;
  let address = "";

  const gateway = createGateway({
    world,
    record,
    heartbeatInterval: options.heartbeatInterval ?? 41_250,
    identifyGap,
    maxConcurrency,
    onPresence: (online) => pages.presenceChanged(online),
    resumeUrl: () => `ws://${address}/gateway`,
  });
  const messages = createMessageStore({
    world,
    fileUrl: (id) => `http://${address}/files/${id}`,
    onChange: (kind, message) => {
      pages.messageChanged(kind, message);
      if (message.visibleTo !== null) return;
      const channel = world.channels.get(message.api.channel_id)!;
      const { id, channel_id } = message.api;
      const guild = channel.guildId === null ? {} : { guild_id: channel.guildId };
      if (kind === "delete")
        gateway.dispatch("MESSAGE_DELETE", { id, channel_id, ...guild }, channel.guildId);
      else {
        const event = kind === "create" ? "MESSAGE_CREATE" : "MESSAGE_UPDATE";
        gateway.dispatch(event, gatewayMessage(world, message, channel), channel.guildId);
      }
    },
  });
  const interactions = createInteractions({
    world,
    gateway,
    messages,
    acknowledgeWithin: options.acknowledgeWithin ?? 3_000,
    tokenValidFor: options.tokenValidFor ?? 900_000,
  });
  const actions = createUserActions({ world, gateway, interactions, messages });
  const pages = createPageSockets({
    world,
    actions,
    online: () => gateway.online,
    lab: options.lab ?? null,
  });
  const routes = createRoutes({
    world,
    interactions,
    messages,
    gatewayUrl: () => `ws://${address}/gateway`,
    shards,
    maxConcurrency,
    sessionStarts: () => sessionStarts,
    onCommands: () => pages.commandsChanged(),
    onTyping: (channel) => pages.typing(channel),
    onChannel: (channel) => {
      pages.channelCreated(channel);
      const event = channel.type === 11 ? "THREAD_CREATE" : "CHANNEL_CREATE";
      gateway.dispatch(event, apiChannel(world, channel), channel.guildId);
    },
  });
  const schemas = await loadSchemaCheck();
  const rateLimits = createRateLimits();
  const api = createApiServer({ routes, token: world.token, record, faults, rateLimits, schemas });

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? "/", `http://${address}`);
    if (!OWN_HOSTS.test(request.headers.host ?? "")) {
      response.writeHead(403).end("The playground answers this machine only.");
    } else if (url.pathname.startsWith("/api")) await api(request, response, url);
    else if (url.pathname.startsWith("/files/")) {
      const file = messages.fileOf(url.pathname.slice("/files/".length));
      if (file === null) response.writeHead(404).end();
      else response.writeHead(200, { "content-type": file.contentType }).end(file.bytes);
    } else if (!servePageFile(url.pathname, response)) response.writeHead(404).end("Not found");
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      record.add({
        kind: "violation",
        where: String(request.url),
        message: `stand-in failed: ${error}`,
      });
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
  });
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? "/", `http://${address}`);
    const { origin, host } = request.headers;
    const ownOrigin = origin === undefined || OWN_HOSTS.test(origin.replace(/^https?:\/\//, ""));
    if (!OWN_HOSTS.test(host ?? "") || !ownOrigin) socket.destroy();
    else if (url.pathname.startsWith("/gateway")) gateway.upgrade(request, socket, head);
    else if (url.pathname === "/playground/live") {
      const [first] = [...world.users.values()].filter(({ role }) => role === "member");
      const asked = url.searchParams.get("user") ?? "";
      const userId = world.users.has(asked) && asked !== world.bot.id ? asked : first!.id;
      pages.upgrade(request, socket, head, userId);
    } else socket.destroy();
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, LOOPBACK, resolve);
  });
  address = `${LOOPBACK}:${(server.address() as AddressInfo).port}`;

  return {
    world,
    apiUrl: `http://${address}/api`,
    pageUrl: `http://${address}/`,
    token: world.token,
    moderatorChannel: MODERATORS,
    actions,
    gateway,
    faults,
    record,
    sessionStarts,
    messages: (channelId, userId) => {
      const channel = world.channels.get(channelId);
      if (channel === undefined || !canSee(world, channel, userId)) return [];
      return [...world.messages.values()]
        .filter(
          ({ api, visibleTo }) => api.channel_id === channelId && (visibleTo ?? userId) === userId,
        )
        .map(({ api }) => api);
    },
    async stop() {
      gateway.stop();
      pages.stop();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
