import type { TermCount } from "../../records/passage-store.ts";

/** Counts what passages hold of each term, which spaces part. Those of a story stand side by side. */
export function countTermsOf(
  passages: Iterable<{ readonly story: string; readonly terms: string }>,
): readonly TermCount[] {
  const counts = new Map<string, { passages: number; stories: number; last: string }>();
  for (const { story, terms } of passages) {
    for (const term of new Set(terms.split(" "))) {
      if (term === "") continue;
      const count = counts.get(term);
      if (count === undefined) counts.set(term, { passages: 1, stories: 1, last: story });
      else {
        count.passages += 1;
        if (count.last !== story) count.stories += 1;
        count.last = story;
      }
    }
  }
  return [...counts].map(([term, { passages, stories }]) => ({ term, passages, stories }));
}
