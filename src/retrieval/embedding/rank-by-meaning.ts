import type { TextIndex } from "../text-index.ts";
import type { TextQuery } from "../text-query.ts";

/**
 * What the cosine of question and passage counts for beside the lexical score, whose unit is the same
 * for every question: the most where words find little, hardly anything where they find all. Ranks
 * are not fused: that lost points.
 */
const MOST_WEIGHT = 9;
const LEAST_WEIGHT = 1;
/** The best lexical score from which on meaning counts least. */
const ALL_FOUND = 12;

function weightBeside(best: number): number {
  return Math.min(MOST_WEIGHT, Math.max(LEAST_WEIGHT, ALL_FOUND - best));
}

/** Passages that are looked at for their meaning alone. */
const MOST_NEAR = 10;

/** A passage of the index with both of its scores summed. */
export interface MeantPassage {
  readonly passage: number;
  readonly score: number;
  /** The share of the score that is its meaning's. */
  readonly meaning: number;
}

export interface MeaningOptions {
  readonly most: number;
  readonly storyId?: string | undefined;
  /** The passages that may be found: a story's, or all. */
  readonly range: readonly [first: number, end: number];
  /** Cosine of a passage with the question; null while it is unknown. */
  readonly cosineOf: (passage: number) => number | null;
}

/** The numbers of the passages nearest in meaning. */
function nearest({ range: [first, end], cosineOf }: MeaningOptions): number[] {
  const known: { passage: number; cosine: number }[] = [];
  for (let passage = first; passage < end; passage++) {
    const cosine = cosineOf(passage);
    if (cosine !== null) known.push({ passage, cosine });
  }
  return known
    .sort((a, b) => b.cosine - a.cosine || a.passage - b.passage)
    .slice(0, MOST_NEAR)
    .map(({ passage }) => passage);
}

/** Ranks by words and meaning at once; a passage that shares no word may come first. */
export function rankByMeaning(
  index: Pick<TextIndex, "rank">,
  query: TextQuery | string,
  options: MeaningOptions,
): MeantPassage[] {
  const { most, storyId } = options;
  const ranked = index.rank(query, { most, storyId, also: nearest(options) });
  const weight = weightBeside(ranked[0]?.score ?? 0);
  return ranked
    .map(({ passage, score }) => {
      const meaning = weight * (options.cosineOf(passage) ?? 0);
      return { passage, score: score + meaning, meaning };
    })
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}
