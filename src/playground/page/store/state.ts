import type { Explanation } from "../../lab/explanation.ts";
import type {
  PageChannel,
  PageCommand,
  PageLab,
  PageMessage,
  PageRole,
  PageUser,
} from "../../page-protocol.ts";

export interface Guild {
  readonly id: string;
  readonly name: string;
}

/** A command that was sent and has no answer yet, or never got one. */
export interface PendingRun {
  readonly nonce: string;
  readonly channelId: string;
  readonly commandName: string;
  /** ISO 8601. */
  readonly startedAt: string;
  /** Why it failed; `null` while it is on its way. */
  readonly failure: string | null;
}

/** A button or menu that was used. */
export interface PendingPress {
  readonly customId: string;
  readonly failure: string | null;
}

/** All that the page shows. Values are never changed in place, so that views can compare by identity. */
export interface State {
  readonly connection: "connecting" | "online" | "lost";
  readonly me: PageUser | null;
  readonly guild: Guild | null;
  readonly botOnline: boolean;
  readonly users: ReadonlyMap<string, PageUser>;
  readonly channels: readonly PageChannel[];
  readonly roles: readonly PageRole[];
  readonly commands: readonly PageCommand[];
  readonly openChannelId: string | null;
  /** Oldest first, by channel. */
  readonly messages: ReadonlyMap<string, readonly PageMessage[]>;
  readonly unread: ReadonlySet<string>;
  /** Channel → user → when the indicator ends, in milliseconds since 1970. */
  readonly typing: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly runs: readonly PendingRun[];
  /** By message. */
  readonly presses: ReadonlyMap<string, PendingPress>;
  readonly replyToId: string | null;
  /** What can be switched about answers; null where nobody can look on. */
  readonly lab: PageLab | null;
  /** How the user's last answer came about. */
  readonly explanation: Explanation | null;
}

export const EMPTY_STATE: State = {
  connection: "connecting",
  me: null,
  guild: null,
  botOnline: false,
  users: new Map(),
  channels: [],
  roles: [],
  commands: [],
  openChannelId: null,
  messages: new Map(),
  unread: new Set(),
  typing: new Map(),
  runs: [],
  presses: new Map(),
  replyToId: null,
  lab: null,
  explanation: null,
};

export function openChannel(state: State): PageChannel | null {
  return state.channels.find((channel) => channel.id === state.openChannelId) ?? null;
}

export function openMessages(state: State): readonly PageMessage[] {
  return state.messages.get(state.openChannelId ?? "") ?? [];
}

export function findMessage(state: State, id: string | null): PageMessage | null {
  for (const messages of id === null ? [] : state.messages.values()) {
    const found = messages.find((message) => message.id === id);
    if (found !== undefined) return found;
  }
  return null;
}
