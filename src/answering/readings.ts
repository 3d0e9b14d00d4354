import type { Retriever } from "../retrieval/retrieved.ts";
import { createLibrary, type Library } from "../story/library.ts";
import { limitStory, type ReadingLimit } from "../story/limit-story.ts";
import type { Answerer } from "./answerer.ts";

/** Stories as far as they may be read in one place, and what finds and answers in them. */
export interface Reading {
  readonly library: Library;
  readonly retriever: Retriever;
  readonly answerer: Answerer;
}

/** Readings of one library. */
export interface Readings {
  /** Everything; with limits, nothing behind the first of them that a story reaches. */
  upTo(...limits: readonly (ReadingLimit | null)[]): Reading;
  /** Lets go of what was asked in any of them. */
  forget(): void;
}

export interface ReadingsOptions {
  /** What finds and answers in the whole library. */
  readonly whole: Reading;
  /** Builds what finds and answers in another one; with a retriever where there is one already. */
  readonly over: (library: Library, retriever?: Retriever) => Omit<Reading, "library">;
  /** Readings kept. Default 50. */
  readonly most?: number;
}

const MOST = 50;

const keyOf = ({ unit, count }: ReadingLimit) => `${unit} ${count}`;

/**
 * Gives readings by their limits. What is behind a limit is not in the reading at all: neither a
 * search nor a model, a name or a window of context can bring it to light.
 */
export function createReadings({ whole, over, most = MOST }: ReadingsOptions): Readings {
  const kept = new Map<string, Reading>();

  return {
    forget() {
      for (const { answerer, retriever } of [whole, ...kept.values()]) {
        answerer.forget?.();
        retriever.forget();
      }
    },
    upTo(...limits) {
      const set = limits.filter((limit) => limit !== null);
      if (set.length === 0) return whole;
      const key = set.map(keyOf).sort().join();
      let reading = kept.get(key);
      if (reading === undefined) {
        const cut = whole.library.stories.map((story) => set.reduce(limitStory, story));
        const library = createLibrary(cut, whole.library.titles);
        reading = { library, ...over(library) };
      }
      // Last in the map: used last.
      kept.delete(key);
      kept.set(key, reading);
      if (kept.size > most) kept.delete(kept.keys().next().value!);
      return reading;
    },
  };
}
