import {
  MOST_VERSIONS,
  type NewStory,
  type StoredStory,
  type StoryLimits,
  type StoryOutcome,
  type StorySource,
  type StoryStore,
} from "../../records/story-store.ts";
import { cleanStory, refuseStory } from "../store-story.ts";
import type { MemoryErasable } from "./memory-erasable.ts";

const withoutSource = ({ source: _, ...story }: StorySource): StoredStory => story;

/** Stories that end with the process. `now` gives milliseconds since 1970. */
export function createMemoryStories(now: () => number): StoryStore & MemoryErasable {
  /** By server, then by id: versions, oldest first. */
  const servers = new Map<string, Map<string, readonly StorySource[]>>();

  const storiesOf = (server: string) => servers.get(server) ?? new Map<string, StorySource[]>();
  const newestOf = (server: string, id: string) => storiesOf(server).get(id)?.at(-1) ?? null;
  const usage = (server: string): StoryLimits => ({
    count: storiesOf(server).size,
    bytes: [...storiesOf(server).values()].flat().reduce((sum, { bytes }) => sum + bytes, 0),
  });

  const store = (mode: "add" | "update", given: NewStory, limits: StoryLimits): StoryOutcome => {
    const story = cleanStory(given);
    const { server, id } = story;
    const newest = newestOf(server, id);
    const known = newest && withoutSource(newest);
    const refused = refuseStory(story, known, mode, usage(server), limits);
    if (refused !== null) return refused;
    const kept = Object.freeze({
      ...structuredClone(story),
      version: (known?.version ?? 0) + 1,
      addedAt: new Date(now()).toISOString(),
    });
    const stories = new Map(storiesOf(server));
    stories.set(id, [...(stories.get(id) ?? []), kept].slice(-MOST_VERSIONS));
    servers.set(server, stories);
    return { kind: "stored", story: withoutSource(kept) };
  };

  return {
    add: async (story, limits) => store("add", story, limits),
    update: async (story, limits) => store("update", story, limits),
    async list(server) {
      return [...storiesOf(server).keys()].sort().map((id) => withoutSource(newestOf(server, id)!));
    },
    async find(server, id) {
      const newest = newestOf(server, id);
      return newest && withoutSource(newest);
    },
    async read(server, id, sha256) {
      const versions = storiesOf(server).get(id) ?? [];
      return versions.findLast((one) => sha256 === undefined || one.sha256 === sha256) ?? null;
    },
    async versions(server, id) {
      return (storiesOf(server).get(id) ?? []).map(withoutSource).reverse();
    },
    usage: async (server) => usage(server),
    remove: async (server, id) => storiesOf(server).delete(id),
    eraseUser(user) {
      for (const stories of servers.values()) {
        for (const [id, versions] of stories) {
          const forgotten = versions.map((one) =>
            one.addedBy === user ? Object.freeze({ ...one, addedBy: null }) : one,
          );
          stories.set(id, forgotten);
        }
      }
    },
    heldServers: () => servers.keys(),
    eraseServer(server) {
      servers.delete(server);
    },
    // A story is kept until it is removed, or the server leaves.
    eraseBefore() {},
  };
}
