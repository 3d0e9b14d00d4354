import { joinRetrievers } from "../retrieval/join-retrievers.ts";
import { createLibrary } from "../story/library.ts";
import type { Reading, Readings, ReadingsOptions } from "./readings.ts";

const MOST = 10;

/** Readings of two libraries as of one; neither is indexed anew, and no id may be in both. */
export function joinReadings(
  first: Readings,
  second: Readings,
  over: ReadingsOptions["over"],
): Readings {
  const join = (parts: readonly Reading[]): Reading => {
    const library = createLibrary(
      parts.flatMap((part) => part.library.stories),
      parts.flatMap((part) => part.library.titles),
    );
    const retriever = joinRetrievers(
      parts.map((part) => ({
        retriever: part.retriever,
        has: (id) => part.library.find(id) !== null,
      })),
    );
    return { library, ...over(library, retriever) };
  };
  const kept = new Map<string, Reading>();

  return {
    forget() {
      for (const readings of [first, second]) readings.forget();
      for (const { answerer } of kept.values()) answerer.forget?.();
    },
    upTo(...limits) {
      const set = limits.filter((limit) => limit !== null);
      const key = set
        .map(({ unit, count }) => `${unit} ${count}`)
        .sort()
        .join();
      const reading = kept.get(key) ?? join([first.upTo(...set), second.upTo(...set)]);
      kept.delete(key);
      kept.set(key, reading);
      if (kept.size > MOST) kept.delete(kept.keys().next().value!);
      return reading;
    },
  };
}
