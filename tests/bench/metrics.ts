import { createRandom } from "./random.ts";

/** How one engine did on one question. */
export interface QuestionScore {
  readonly at1: number;
  readonly at5: number;
  readonly ndcg10: number;
}

export const METRICS = ["at1", "at5", "ndcg10"] as const;
export type Metric = (typeof METRICS)[number];

/** 1 ÷ log2(rank + 1) of every relevant passage among ten, over the best possible sum. */
function ndcg10(found: readonly string[], relevant: ReadonlySet<string>): number {
  let gain = 0;
  for (const [at, id] of found.slice(0, 10).entries()) {
    if (relevant.has(id)) gain += 1 / Math.log2(at + 2);
  }
  let best = 0;
  for (let at = 0; at < Math.min(10, relevant.size); at++) best += 1 / Math.log2(at + 2);
  return best === 0 ? 0 : gain / best;
}

/** Scores the passages found, best first, against the relevant ones. */
export function scoreHits(found: readonly string[], relevant: readonly string[]): QuestionScore {
  const wanted = new Set(relevant);
  return {
    at1: found.slice(0, 1).some((id) => wanted.has(id)) ? 1 : 0,
    at5: found.slice(0, 5).some((id) => wanted.has(id)) ? 1 : 0,
    ndcg10: ndcg10(found, wanted),
  };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** The value that a share (0..1) of the values is not above. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** A difference of means with its 95 % interval. */
export interface Lead {
  readonly lead: number;
  readonly low: number;
  readonly high: number;
}

const DRAWS = 2_000;

/**
 * The mean of `ours` less the mean of `theirs`, with a 95 % interval by a paired bootstrap: whole
 * questions are drawn again, so that both engines always answer the same ones. Seeded.
 */
export function pairedLead(ours: readonly number[], theirs: readonly number[]): Lead {
  const differences = ours.map((value, at) => value - theirs[at]!);
  const random = createRandom(1);
  const draws = Array.from({ length: DRAWS }, () => {
    let sum = 0;
    for (let draw = 0; draw < differences.length; draw++) {
      sum += differences[Math.floor(random() * differences.length)]!;
    }
    return sum / differences.length;
  });
  return { lead: mean(differences), low: quantile(draws, 0.025), high: quantile(draws, 0.975) };
}

/** Chance that a random positive scores above a random negative; ties count half. */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
  const all = [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let at = 0; at < all.length; ) {
    let end = at;
    while (end < all.length && all[end]!.score === all[at]!.score) end++;
    const rank = (at + 1 + end) / 2;
    for (; at < end; at++) if (all[at]!.positive) rankSum += rank;
  }
  const pairs = positives.length * negatives.length;
  return (rankSum - (positives.length * (positives.length + 1)) / 2) / pairs;
}
