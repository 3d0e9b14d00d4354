import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Logger } from "pino";
import type { Archive } from "./answering/archive/archive.ts";
import { type ArchiveEntry, openArchive } from "./answering/archive/open-archive.ts";
import type { StoryCache } from "./answering/archive/story-cache.ts";
import type { ReadingsOptions } from "./answering/readings.ts";
import { MOST_IN_MEMORY } from "./answering/shelves.ts";
import type { ComposedPassages } from "./compose-passages.ts";
import { storyFilesOf } from "./story/load-corpus.ts";
import { idOfFile, readStory } from "./story/read-story.ts";

/** No server has this id. */
const OWNER = "corpus";

/** True for a folder of more text than is held in memory. */
export function isArchiveFolder(folder: string, most: number = MOST_IN_MEMORY): boolean {
  const files = storyFilesOf(folder) ?? [];
  const sizes = files.map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size);
  return sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0) > most;
}

export interface CorpusArchiveOptions {
  readonly folder: string;
  readonly passages: ComposedPassages;
  readonly cache: StoryCache;
  readonly over: ReadingsOptions["over"];
  readonly log: Pick<Logger, "info" | "warn">;
}

/**
 * The stories of a folder that is too much for memory. Each is read once, and again when its file or
 * the code that reads it is another; a file that can't be read is told, and the others still are.
 */
export async function openCorpusArchive(options: CorpusArchiveOptions): Promise<Archive> {
  const { folder, passages, cache, over, log } = options;
  const entries = new Map<string, ArchiveEntry>();
  const names = new Map<string, string>();
  for (const name of storyFilesOf(folder) ?? []) {
    const file = join(folder, name);
    const id = idOfFile(name);
    const hash = createHash("sha256").update(readFileSync(file)).digest("hex");
    const same = entries.has(id) ? id : names.get(hash);
    if (same !== undefined) {
      log.warn({ file }, `is left out: the story ${same} has the same id or text`);
      continue;
    }
    names.set(hash, id);
    const read = async () => {
      const result = await readStory(file);
      for (const { message } of result.ok ? result.problems : [result.problem]) {
        log.warn({ file }, message);
      }
      return result.ok ? result.story : null;
    };
    entries.set(id, { key: id, sha256: `${passages.reader} ${hash}`, read });
  }
  const archive = await openArchive({
    store: await passages.open(),
    owner: OWNER,
    entries: [...entries.values()],
    cache,
    over,
    onProblem: (story, error) => log.warn({ story, err: error }, "could not be read"),
    onProgress: (put, all) => log.info({ put, of: all }, "reading the stories for search"),
  });
  log.info(
    { stories: archive.stories.length },
    "the stories are too many for memory: searched on disk",
  );
  return archive;
}
