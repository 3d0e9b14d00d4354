import type { FromServer, PageMessage } from "../../page-protocol.ts";
import { EMPTY_STATE, type State } from "./state.ts";

/** Discord shows "is typing…" for ten seconds unless a message comes first. */
const TYPING_LASTS = 10_000;

/** The state after an event of the server; `now` in milliseconds since 1970. */
export function receive(state: State, event: FromServer, now: number): State {
  switch (event.type) {
    case "snapshot":
      return receiveSnapshot(state, event);
    case "message":
      return receiveMessage(state, event.message);
    case "message_deleted":
      return withoutMessage(state, event.channelId, event.id);
    case "channel": {
      const others = state.channels.filter((channel) => channel.id !== event.channel.id);
      return { ...state, channels: [...others, event.channel] };
    }
    case "commands":
      return { ...state, commands: event.commands };
    case "bot_online":
      return { ...state, botOnline: event.online };
    case "lab":
      return { ...state, lab: event.lab };
    case "explained":
      return { ...state, explanation: event.explanation };
    case "typing": {
      const inChannel = new Map(state.typing.get(event.channelId));
      inChannel.set(event.userId, now + TYPING_LASTS);
      return { ...state, typing: new Map(state.typing).set(event.channelId, inChannel) };
    }
    default:
      return state;
  }
}

function receiveSnapshot(state: State, event: FromServer & { type: "snapshot" }): State {
  const messages = new Map<string, PageMessage[]>();
  for (const message of event.messages) {
    const inChannel = messages.get(message.channelId) ?? [];
    messages.set(message.channelId, [...inChannel, message]);
  }
  const stillThere = event.channels.some((channel) => channel.id === state.openChannelId);
  const first = event.channels.find((channel) => channel.kind === "text") ?? event.channels[0];
  return {
    ...EMPTY_STATE,
    connection: "online",
    me: event.me,
    guild: event.guild,
    botOnline: event.botOnline,
    lab: event.lab ?? null,
    explanation: event.explanation ?? null,
    users: new Map(event.users.map((user) => [user.id, user])),
    channels: event.channels,
    roles: event.roles ?? [],
    commands: event.commands,
    messages: new Map([...messages].map(([id, list]) => [id, list.toSorted(byAge)])),
    openChannelId: stillThere ? state.openChannelId : (first?.id ?? null),
  };
}

/** A new message goes in its place by age; one that is known is replaced by its edited form. */
function receiveMessage(state: State, message: PageMessage): State {
  const { channelId } = message;
  const inChannel = state.messages.get(channelId) ?? [];
  const known = inChannel.some((other) => other.id === message.id);
  const changed = known
    ? inChannel.map((other) => (other.id === message.id ? message : other))
    : [...inChannel, message].toSorted(byAge);
  const typing = new Map(state.typing.get(channelId));
  typing.delete(message.authorId);
  const presses = new Map(state.presses);
  presses.delete(message.id);
  const unread = new Set(state.unread);
  if (!known && channelId !== state.openChannelId) unread.add(channelId);
  return {
    ...state,
    messages: new Map(state.messages).set(channelId, changed),
    typing: new Map(state.typing).set(channelId, typing),
    presses,
    unread,
  };
}

/** Removes a message from the page, as a deletion and "Dismiss message" do. */
export function withoutMessage(state: State, channelId: string, id: string): State {
  const left = (state.messages.get(channelId) ?? []).filter((message) => message.id !== id);
  return {
    ...state,
    messages: new Map(state.messages).set(channelId, left),
    replyToId: state.replyToId === id ? null : state.replyToId,
  };
}

/** Snowflakes grow with time; the shorter one is the older. */
function byAge(a: PageMessage, b: PageMessage): number {
  return a.id.length - b.id.length || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
