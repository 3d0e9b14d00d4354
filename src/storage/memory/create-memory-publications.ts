import type { Publication, Publications } from "../../records/publications.ts";
import { cleanText } from "../clean-text.ts";
import { withoutMentions } from "../without-mentions.ts";
import type { MemoryErasable } from "./memory-erasable.ts";

/** Oldest first; of the same instant, in the order of their ids. */
function byAge(one: Publication, other: Publication): number {
  const [a, b] = [one, other].map(({ at, message }) => `${at} ${message}`);
  return a! < b! ? -1 : 1;
}

/** Publications that end with the process. */
export function createMemoryPublications(): Publications & MemoryErasable {
  const kept = new Map<string, Publication>();

  return {
    async put(publication) {
      const receipt = cleanText(publication.receipt);
      kept.set(publication.message, Object.freeze({ ...publication, receipt }));
    },
    find: async (message) => kept.get(message) ?? null,
    async outdated(story, sha256) {
      return [...kept.values()]
        .filter((one) => one.story === story && one.sha256 !== sha256)
        .sort(byAge);
    },
    async mark(message, sha256, brokenSince) {
      const one = kept.get(message);
      if (one !== undefined) kept.set(message, Object.freeze({ ...one, sha256, brokenSince }));
    },
    async broken(server, limit) {
      return [...kept.values()]
        .filter((one) => one.server === server && one.brokenSince !== null)
        .sort(byAge)
        .reverse()
        .slice(0, Math.max(0, limit));
    },
    async remove(message) {
      kept.delete(message);
    },
    eraseUser(user) {
      for (const one of [...kept.values()]) {
        const isTheirs = one.actor === user;
        // A quote that was posted holds the story's words alone; an answer holds the question.
        if (isTheirs && one.kind !== "quote") {
          kept.delete(one.message);
          continue;
        }
        const receipt = withoutMentions(one.receipt, user);
        const actor = isTheirs ? null : one.actor;
        kept.set(one.message, Object.freeze({ ...one, actor, receipt }));
      }
    },
    heldServers: () => [...kept.values()].map(({ server }) => server),
    eraseServer(server) {
      for (const one of kept.values()) if (one.server === server) kept.delete(one.message);
    },
    eraseBefore(server, before) {
      for (const one of kept.values()) {
        const isOld = one.server === server && one.at < before && one.kind !== "quote";
        if (isOld) kept.delete(one.message);
      }
    },
  };
}
