import { setImmediate as breathe } from "node:timers/promises";
import { createCorpusWords } from "../../retrieval/corpus-words.ts";
import { type PassageTerms, passageTerms } from "../../retrieval/passage-terms.ts";
import { packStory } from "../../story/pack-story.ts";
import type { Story } from "../../story/story.ts";
import type { ReadingsOptions } from "../readings.ts";
import type { Archive, ArchivedStory, ArchiveStore } from "./archive.ts";
import { createGather } from "./create-gather.ts";
import type { StoryCache } from "./story-cache.ts";

/** A story that is to be in an archive. */
export interface ArchiveEntry {
  /** Unique among its owner's; need not be the story's id. */
  readonly key: string;
  /** Hash of what it is made of, and of what makes it. */
  readonly sha256: string;
  /** Reads it out of its source; null where there is none any more. */
  read(): Promise<Story | null>;
}

export interface OpenArchiveOptions {
  readonly store: ArchiveStore;
  readonly owner: string;
  readonly entries: readonly ArchiveEntry[];
  readonly cache: StoryCache;
  readonly over: ReadingsOptions["over"];
  /** Told of a story that could not be read; the others still are. */
  readonly onProblem: (key: string, error: unknown) => void;
  /** Told now and then how many of the stories that were new are put. */
  readonly onProgress?: (put: number, all: number) => void;
}

/** Stories between two words about the progress. */
const EVERY = 250;
/** Memory of one term with its counts. */
const BYTES_PER_TERM = 200;
const BYTES_PER_STORY = 500;

const aboutOf = (story: Story, passages: readonly PassageTerms[]): string => {
  const { id, title, language, sha256, text } = story;
  const terms = passages.reduce((sum, passage) => sum + passage.terms.length, 0);
  const counts = { length: text.length, passages: passages.length, terms };
  return JSON.stringify({ id, title, language, sha256, ...counts });
};

/**
 * Opens an archive: puts what is new or has changed into the store, one story after the other, and
 * takes out what is gone. What was put stays when it is broken off, and is not read again.
 */
export async function openArchive(options: OpenArchiveOptions): Promise<Archive> {
  const { store, owner, entries, onProblem, onProgress = () => {} } = options;
  const known = new Map((await store.stories(owner)).map((story) => [story.story, story]));
  const wanted = new Map(entries.map(({ key, sha256 }) => [key, sha256]));
  for (const key of known.keys()) if (!wanted.has(key)) await store.remove(owner, key);
  const missing = entries.filter(({ key, sha256 }) => known.get(key)?.sha256 !== sha256);
  const put = async ({ key: id, sha256, read }: ArchiveEntry) => {
    const story = await read();
    if (story === null) return store.remove(owner, id);
    const passages: PassageTerms[] = [];
    for (const passage of passageTerms(story)) {
      passages.push(passage);
      if (passages.length % EVERY === 0) await breathe();
    }
    const about = aboutOf(story, passages);
    await store.put(owner, { id, sha256, about, parsed: packStory(story) }, passages);
  };
  for (const [at, entry] of missing.entries()) {
    try {
      await put(entry);
    } catch (error) {
      onProblem(entry.key, error);
    }
    if ((at + 1) % EVERY === 0) onProgress(at + 1, missing.length);
    await breathe();
  }
  // What could not be put is still there as it was before: no longer as its owner has it.
  const stories = (await store.stories(owner))
    .filter(({ story, sha256 }) => wanted.get(story) === sha256)
    .map(({ story: key, about }): ArchivedStory => ({ key, ...JSON.parse(about) }));
  stories.sort((one, other) => (one.id < other.id ? -1 : 1));
  const terms = await store.terms(owner);
  const words = createCorpusWords({
    terms,
    languages: stories.map(({ language }) => language),
    passages: stories.reduce((sum, { passages }) => sum + passages, 0),
    stories: stories.length,
  });
  const { cache, over } = options;
  return {
    stories,
    bytes: terms.length * BYTES_PER_TERM + stories.length * BYTES_PER_STORY,
    gather: createGather({ store, owner, stories, words, cache, over }),
  };
}
