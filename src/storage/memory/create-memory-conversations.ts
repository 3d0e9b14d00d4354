import {
  type ConversationKey,
  type Conversations,
  IDLE_END,
  MOST_TURNS,
} from "../../records/conversations.ts";
import { cleanText } from "../clean-text.ts";
import { withoutMentions } from "../without-mentions.ts";
import type { MemoryErasable } from "./memory-erasable.ts";

interface Conversation {
  readonly key: ConversationKey;
  readonly turns: readonly string[];
  /** Milliseconds since 1970. */
  readonly last: number;
}

const nameOf = ({ server, channel, user }: ConversationKey) =>
  JSON.stringify([server, channel, user]);

/** Conversations that end with the process. `now` gives milliseconds since 1970. */
export function createMemoryConversations(now: () => number): Conversations & MemoryErasable {
  const kept = new Map<string, Conversation>();

  const find = (key: ConversationKey) => {
    const conversation = kept.get(nameOf(key));
    return conversation !== undefined && now() - conversation.last < IDLE_END
      ? conversation
      : undefined;
  };
  const erase = (which: (conversation: Conversation) => boolean) => {
    for (const [name, conversation] of kept) if (which(conversation)) kept.delete(name);
  };

  return {
    async add({ server, channel, user }, turn) {
      const key = { server, channel, user };
      const turns = [...(find(key)?.turns ?? []), cleanText(turn)].slice(-MOST_TURNS);
      kept.set(nameOf(key), { key, turns, last: now() });
    },
    turns: async (key) => find(key)?.turns ?? [],
    async end(key) {
      kept.delete(nameOf(key));
    },
    eraseUser(user) {
      erase(({ key }) => key.user === user);
      for (const [name, conversation] of kept) {
        const turns = conversation.turns.map((turn) => withoutMentions(turn, user));
        kept.set(name, { ...conversation, turns });
      }
    },
    heldServers: () => [...kept.values()].map(({ key }) => key.server),
    eraseServer: (server) => erase(({ key }) => key.server === server),
    eraseBefore: () => erase(({ last }) => now() - last >= IDLE_END),
  };
}
