import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { apiGuild, apiUser } from "./api-objects.ts";
import { createSnowflake } from "./snowflake.ts";
import type { WireRecord } from "./wire-record.ts";
import type { ApiObject, World } from "./world.ts";

/** Codes with which the gateway closes, after which a client may or may not come back. */
const AUTHENTICATION_FAILED = 4004;
const DISALLOWED_INTENTS = 4014;
const NOT_AUTHENTICATED = 4003;

/** Intents that Discord gives only to applications that asked for them. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

/** Of the events that the stand-in sends, those that a client gets only with an intent: in guilds, elsewhere. */
const INTENTS: Readonly<Record<string, readonly [number, number]>> = {
  MESSAGE_CREATE: [1 << 9, 1 << 12],
  MESSAGE_UPDATE: [1 << 9, 1 << 12],
  MESSAGE_DELETE: [1 << 9, 1 << 12],
};

/** Frames kept for a client that comes back. */
const MOST_BUFFERED = 1_000;

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  socket: WebSocket | null;
  sequence: number;
  readonly sent: { readonly s: number; readonly frame: ApiObject }[];
}

/** How the next dispatches are spoilt. */
interface Spoiling {
  duplicate: number;
  reorder: number;
  garble: number;
  muteHeartbeats: boolean;
  blackHole: boolean;
}

export interface Gateway {
  /** Takes over a socket that asked to become a WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Sends an event to the sessions that are to have it. True when one took it. */
  dispatch(event: string, data: ApiObject, guildId: string | null): boolean;
  readonly online: boolean;
  /** Times a session was begun: IDENTIFY is limited at Discord. */
  readonly identifies: number;
  /** Those of them that came too early after another one, and were refused. */
  readonly earlyIdentifies: number;
  /** Closes every connection with a code; the sessions can be resumed. */
  close(code: number): void;
  /** Cuts every connection without a word. */
  reset(): void;
  /** Asks every client to reconnect (op 7). */
  reconnect(): void;
  /** Says that the session is invalid (op 9). */
  invalidate(resumable: boolean): void;
  readonly spoil: Spoiling;
  stop(): void;
}

export interface GatewayOptions {
  readonly world: World;
  readonly record: WireRecord;
  readonly heartbeatInterval: number;
  /** Milliseconds between two sessions of shards with one rate-limit key; Discord's are 5,000. */
  readonly identifyGap: number;
  /** How many rate-limit keys there are: shards are spread over them by the rest of a division. */
  readonly maxConcurrency: number;
  /** Told when the bot comes or goes. */
  readonly onPresence: (online: boolean) => void;
  /** Where a client is told to resume. */
  readonly resumeUrl: () => string;
}

/** Discord's gateway, version 10, as JSON without compression. */
export function createGateway(options: GatewayOptions): Gateway {
  const { world, record, heartbeatInterval, identifyGap, maxConcurrency, onPresence } = options;
  const server = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const sockets = new Set<WebSocket>();
  const spoil: Spoiling = {
    duplicate: 0,
    reorder: 0,
    garble: 0,
    muteHeartbeats: false,
    blackHole: false,
  };
  let held: { session: Session; frame: ApiObject } | null = null;
  let identifies = 0;
  let earlyIdentifies = 0;
  const lastIdentify = new Map<number, number>();

  const send = (socket: WebSocket, frame: ApiObject) => {
    if (spoil.blackHole || socket.readyState !== socket.OPEN) return;
    record.add({ kind: "gateway", direction: "out", frame });
    socket.send(JSON.stringify(frame));
  };

  const deliver = (session: Session, frame: ApiObject) => {
    if (session.socket === null) return;
    if (spoil.garble > 0) {
      spoil.garble--;
      session.socket.send(JSON.stringify(frame).slice(0, -7));
      return;
    }
    send(session.socket, frame);
    if (spoil.duplicate > 0) {
      spoil.duplicate--;
      send(session.socket, frame);
    }
  };

  const dispatchTo = (session: Session, event: string, data: ApiObject) => {
    const frame = { op: 0, t: event, s: ++session.sequence, d: data };
    session.sent.push({ s: frame.s, frame });
    if (session.sent.length > MOST_BUFFERED) session.sent.shift();
    if (spoil.reorder > 0 && held === null) {
      spoil.reorder--;
      held = { session, frame };
      return;
    }
    deliver(session, frame);
    if (held !== null) {
      const before = held;
      held = null;
      deliver(before.session, before.frame);
    }
  };

  const online = () => [...sessions.values()].some((session) => session.socket !== null);

  const identify = (socket: WebSocket, data: ApiObject): Session | null => {
    identifies++;
    if (data.token !== world.token) {
      socket.close(AUTHENTICATION_FAILED, "Authentication failed.");
      return null;
    }
    const intents = Number(data.intents);
    if (intents & PRIVILEGED) {
      socket.close(DISALLOWED_INTENTS, "Disallowed intent(s).");
      return null;
    }
    const shard = (data.shard as [number, number] | undefined) ?? [0, 1];
    const key = shard[0] % maxConcurrency;
    const since = performance.now() - (lastIdentify.get(key) ?? Number.NEGATIVE_INFINITY);
    if (since < identifyGap) {
      earlyIdentifies++;
      send(socket, { op: 9, d: false, s: null, t: null });
      return null;
    }
    lastIdentify.set(key, performance.now());
    const session: Session = {
      id: createSnowflake(),
      intents,
      shard,
      socket,
      sequence: 0,
      sent: [],
    };
    sessions.set(session.id, session);
    const guilds = [...world.guilds.values()].filter(({ id }) => isOnShard(id, shard));
    dispatchTo(session, "READY", {
      v: 10,
      user: { ...apiUser(world.bot), verified: true, mfa_enabled: true, email: null },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      session_type: "normal",
      resume_gateway_url: options.resumeUrl(),
      shard: [...shard],
      application: { id: world.applicationId, flags: 0 },
      private_channels: [],
      relationships: [],
      presences: [],
    });
    for (const guild of guilds) dispatchTo(session, "GUILD_CREATE", apiGuild(world, guild));
    onPresence(true);
    return session;
  };

  const resume = (socket: WebSocket, data: ApiObject): Session | null => {
    const session = sessions.get(String(data.session_id));
    const known = session?.sent[0]?.s ?? 1;
    if (session === undefined || data.token !== world.token || Number(data.seq) + 1 < known) {
      send(socket, { op: 9, d: false, s: null, t: null });
      return null;
    }
    session.socket = socket;
    for (const { s, frame } of session.sent) if (s > Number(data.seq)) send(socket, frame);
    dispatchTo(session, "RESUMED", { _trace: [] });
    onPresence(true);
    return session;
  };

  server.on("connection", (socket: WebSocket) => {
    let session: Session | null = null;
    sockets.add(socket);
    record.add({ kind: "gateway-state", state: "open", code: null });
    send(socket, {
      op: 10,
      t: null,
      s: null,
      d: { heartbeat_interval: heartbeatInterval, _trace: [] },
    });
    socket.on("error", () => {});
    socket.on("close", (code) => {
      sockets.delete(socket);
      record.add({ kind: "gateway-state", state: "close", code });
      if (session?.socket === socket) session.socket = null;
      // A client that says goodbye ends its session; any other may come back.
      if (session !== null && (code === 1000 || code === 1001)) sessions.delete(session.id);
      if (!online()) onPresence(false);
    });
    socket.on("message", (raw) => {
      if (spoil.blackHole) return;
      const frame = JSON.parse(String(raw)) as { op: number; d: ApiObject };
      record.add({ kind: "gateway", direction: "in", frame: withoutToken(frame) });
      if (frame.op === 1) {
        if (!spoil.muteHeartbeats) send(socket, { op: 11, t: null, s: null, d: null });
      } else if (frame.op === 2) session = identify(socket, frame.d);
      else if (frame.op === 6) session = resume(socket, frame.d);
      else if (session === null) socket.close(NOT_AUTHENTICATED, "Not authenticated.");
    });
  });

  return {
    spoil,
    get online() {
      return online();
    },
    get identifies() {
      return identifies;
    },
    get earlyIdentifies() {
      return earlyIdentifies;
    },
    upgrade: (request, socket, head) => {
      server.handleUpgrade(request, socket, head, (ws) => server.emit("connection", ws, request));
    },
    dispatch(event, data, guildId) {
      let taken = false;
      for (const session of sessions.values()) {
        if (!isOnShard(guildId, session.shard)) continue;
        const needed = INTENTS[event]?.[guildId === null ? 1 : 0] ?? 0;
        if ((session.intents & needed) !== needed) continue;
        dispatchTo(session, event, data);
        taken ||= session.socket !== null;
      }
      return taken;
    },
    close: (code) => {
      for (const socket of sockets) socket.close(code);
    },
    reset: () => {
      for (const socket of sockets) socket.terminate();
    },
    reconnect: () => {
      for (const socket of sockets) send(socket, { op: 7, t: null, s: null, d: null });
    },
    invalidate: (resumable) => {
      if (!resumable) sessions.clear();
      for (const socket of sockets) send(socket, { op: 9, t: null, s: null, d: resumable });
    },
    stop: () => {
      for (const socket of sockets) socket.terminate();
      server.close();
    },
  };
}

/** Guilds are spread by (id >> 22) % shards; direct messages go to shard 0. */
function isOnShard(guildId: string | null, [shard, count]: readonly [number, number]): boolean {
  if (guildId === null) return shard === 0;
  return Number((BigInt(guildId) >> 22n) % BigInt(count)) === shard;
}

/** The record may be written to disk: a token has no place in it. */
function withoutToken(frame: { op: number; d: ApiObject }) {
  return frame.op === 2 || frame.op === 6 ? { ...frame, d: { ...frame.d, token: "…" } } : frame;
}
