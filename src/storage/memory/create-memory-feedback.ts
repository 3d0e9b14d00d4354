import type { FeedbackBox, Vote } from "../../records/feedback.ts";
import { cleanText } from "../clean-text.ts";
import { withoutMentions } from "../without-mentions.ts";
import type { MemoryErasable } from "./memory-erasable.ts";

/** Votes that end with the process. `now` gives milliseconds since 1970. */
export function createMemoryFeedback(now: () => number): FeedbackBox & MemoryErasable {
  const votes = new Map<string, Vote>();
  const keyOf = (message: string, user: string) => `${message} ${user}`;
  const erase = (which: (vote: Vote) => boolean) => {
    for (const [key, vote] of votes) if (which(vote)) votes.delete(key);
  };

  return {
    async put({ message, user, server, vote, complaint, comment }) {
      const key = keyOf(message, user);
      const at = new Date(now()).toISOString();
      // Last in the map: newest.
      votes.delete(key);
      const kept = { message, user, server, vote, complaint, comment: cleanText(comment), at };
      votes.set(key, Object.freeze(kept));
    },
    find: async (message, user) => votes.get(keyOf(message, user)) ?? null,
    async list(server, since, limit) {
      return (
        [...votes.values()]
          .filter((vote) => vote.server === server && vote.at >= since)
          // Of the same instant, the last one written first: the sort keeps the order of equals.
          .reverse()
          .sort((one, other) => (one.at === other.at ? 0 : one.at < other.at ? 1 : -1))
          .slice(0, Math.max(0, limit))
      );
    },
    eraseUser(user) {
      erase((vote) => vote.user === user);
      for (const [key, vote] of votes) {
        votes.set(key, Object.freeze({ ...vote, comment: withoutMentions(vote.comment, user) }));
      }
    },
    heldServers: () => [...votes.values()].map(({ server }) => server),
    eraseServer: (server) => erase((vote) => vote.server === server),
    eraseBefore: (server, before) => erase((vote) => vote.server === server && vote.at < before),
  };
}
