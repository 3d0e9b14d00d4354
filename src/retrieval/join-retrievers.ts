import type { Retriever } from "./retrieved.ts";

/** A retriever, and whether it has a story of an id. */
export interface RetrieverPart {
  readonly retriever: Retriever;
  readonly has: (storyId: string) => boolean;
}

/**
 * Finds in several indexes at once, as one index a language is within a retriever: what many share
 * is not indexed anew for each of them.
 */
export function joinRetrievers(parts: readonly RetrieverPart[]): Retriever {
  const holding = (storyId: string | undefined) =>
    storyId === undefined ? parts : parts.filter(({ has }) => has(storyId));
  return {
    read(text, options = {}) {
      const [first = parts[0]!, ...others] = holding(options.storyId);
      const readings = [first, ...others].map(({ retriever }) => retriever.read(text, options));
      return readings.reduce((best, one) =>
        one.missing.length < best.missing.length ? one : best,
      );
    },
    retrieve(text, options = {}) {
      return holding(options.storyId)
        .flatMap(({ retriever }) => retriever.retrieve(text, options))
        .sort((a, b) => b.score - a.score || a.passage.start - b.passage.start)
        .slice(0, options.limit ?? DEFAULT_LIMIT);
    },
    forget() {
      for (const { retriever } of parts) retriever.forget();
    },
  };
}

/** As {@link Retriever} has it. */
const DEFAULT_LIMIT = 10;
