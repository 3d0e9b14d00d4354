import type { Archive, ArchiveStore } from "../../src/answering/archive/archive.ts";
import { openArchive } from "../../src/answering/archive/open-archive.ts";
import { createStoryCache } from "../../src/answering/archive/story-cache.ts";
import type { Story } from "../../src/story/story.ts";
import { over } from "./over.ts";

/** An archive of an owner's stories, all of which can be read. */
export const openArchiveOf = (
  store: ArchiveStore,
  owner: string,
  stories: readonly Story[],
): Promise<Archive> =>
  openArchive({
    store,
    owner,
    entries: stories.map((story) => ({
      key: story.id,
      sha256: story.sha256,
      read: async () => story,
    })),
    cache: createStoryCache({ mostBytes: 10_000_000 }),
    over,
    onProblem: (_, error) => {
      throw error;
    },
  });
