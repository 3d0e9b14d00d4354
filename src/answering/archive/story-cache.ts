import type { Retriever } from "../../retrieval/retrieved.ts";
import type { Story } from "../../story/story.ts";

/** A story in memory, with its own index once one was needed. */
export interface CachedStory {
  readonly story: Story;
  retriever: Retriever | null;
}

/** Stories that were used last. */
export interface StoryCache {
  /** The story of a key that names its version, too; read where it is not at hand. */
  get(key: string, read: () => Promise<Story | null>): Promise<CachedStory | null>;
  /** Lets go of what was asked. */
  forgetAnswers(): void;
}

/** Memory that a story and its index take for each of its characters, as measured. */
const MEMORY_PER_CHARACTER = 12;

/** Keeps stories up to so many bytes of memory, as estimated; the last one whatever it takes. */
export function createStoryCache({ mostBytes }: { readonly mostBytes: number }): StoryCache {
  const kept = new Map<string, CachedStory>();
  const reading = new Map<string, Promise<Story | null>>();
  let bytes = 0;
  const bytesOf = ({ story }: CachedStory) => story.text.length * MEMORY_PER_CHARACTER;

  const keep = (key: string, cached: CachedStory) => {
    // Last in the map: used last.
    if (kept.delete(key)) bytes -= bytesOf(cached);
    kept.set(key, cached);
    bytes += bytesOf(cached);
    for (const [other, old] of kept) {
      if (bytes <= mostBytes || other === key) break;
      kept.delete(other);
      bytes -= bytesOf(old);
    }
    return cached;
  };

  return {
    async get(key, read) {
      const known = kept.get(key);
      if (known !== undefined) return keep(key, known);
      let story = reading.get(key);
      if (story === undefined) {
        story = read().finally(() => reading.delete(key));
        reading.set(key, story);
      }
      const found = await story;
      return found === null ? null : keep(key, kept.get(key) ?? { story: found, retriever: null });
    },
    forgetAnswers() {
      for (const { retriever } of kept.values()) retriever?.forget();
    },
  };
}
