import type { QuestionTerm } from "./parse-question.ts";
import type { PassageIndex } from "./passage-index.ts";
import type { Expansion } from "./vocabulary.ts";

/** A content word of the question with what it may mean in the index. */
export interface ExpandedTerm {
  readonly term: QuestionTerm;
  readonly expansions: readonly Expansion[];
}

/** Saturation of repeated words and share of the length's influence (Robertson & Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;

/** log(1 + (N − n + 0.5) / (n + 0.5)): never negative, also where half the passages have it. */
function inverseDocumentFrequency(passages: number, holding: number): number {
  return Math.log(1 + (passages - holding + 0.5) / (holding + 0.5));
}

/**
 * BM25 of every passage that holds a word of the question: number of the passage → score. A word
 * with several meanings here counts once a passage, by the one that scores best.
 */
export function scorePassages(
  index: PassageIndex,
  terms: readonly ExpandedTerm[],
  [first, end]: readonly [first: number, end: number],
): Map<number, number> {
  const scores = new Map<number, number>();
  for (const { term, expansions } of terms) {
    const best = new Map<number, number>();
    for (const { termId, weight } of expansions) {
      const from = index.postingStarts[termId]!;
      const to = index.postingStarts[termId + 1]!;
      const rarity = inverseDocumentFrequency(index.passages.length, to - from);
      for (let row = from; row < to; row++) {
        const passage = index.postingPassages[row]!;
        if (passage < first || passage >= end) continue;
        const count = index.postingCounts[row]!;
        const length = 1 - B + (B * index.lengths[passage]!) / index.averageLength;
        const score = (weight * rarity * count * (K1 + 1)) / (count + K1 * length);
        if (score > (best.get(passage) ?? 0)) best.set(passage, score);
      }
    }
    for (const [passage, score] of best) {
      scores.set(passage, (scores.get(passage) ?? 0) + (0.5 + term.weight) * score);
    }
  }
  return scores;
}
