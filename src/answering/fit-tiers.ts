import type { Confidence } from "./answer.ts";
import type { TierRates, Tiers } from "./calibration.ts";

/** A question whose answer is known to be in its story or not, and how sure tiers are of it. */
export interface TierExample {
  readonly answerable: boolean;
  confidenceAt(tiers: Tiers): Confidence;
}

/** A wrong silence costs as much as this many unsure answers that should have been silence. */
const WRONG_SILENCE = 2;
/** At most this share of what the story does not say may be answered as sure: half of what we bear. */
const MOST_WRONGLY_STRONG = 0.02;

function steps(from: number, to: number, step: number): number[] {
  const count = Math.round((to - from) / step);
  return Array.from({ length: count + 1 }, (_, at) => Number((from + at * step).toFixed(2)));
}

const WEAK_STEPS = steps(0.2, 0.6, 0.02);
const STRONG_STEPS = steps(0.65, 1.1, 0.05);

/** What tiers do on examples; a share of none is 0. */
export function measureTierRates(examples: readonly TierExample[], tiers: Tiers): TierRates {
  const share = (answerable: boolean, confidence: Confidence) => {
    const group = examples.filter((example) => example.answerable === answerable);
    const hits = group.filter((example) => example.confidenceAt(tiers) === confidence).length;
    return group.length === 0 ? 0 : hits / group.length;
  };
  return {
    answerableSilent: share(true, "none"),
    unanswerableSilent: share(false, "none"),
    unanswerableStrong: share(false, "strong"),
  };
}

/**
 * The tiers that part answerable questions from others best: of those that are equally good, the
 * middle ones, which bear most of a question being a little different.
 */
export function fitTiers(examples: readonly TierExample[]): Tiers {
  const worth = (weak: number) => {
    const rates = measureTierRates(examples, { weak, strong: Number.POSITIVE_INFINITY });
    return rates.unanswerableSilent - WRONG_SILENCE * rates.answerableSilent;
  };
  const worths = WEAK_STEPS.map(worth);
  const most = Math.max(...worths);
  const best = WEAK_STEPS.filter((_, at) => worths[at] === most);
  const weak = best[best.length >> 1]!;
  const strong =
    STRONG_STEPS.find(
      (step) =>
        measureTierRates(examples, { weak, strong: step }).unanswerableStrong <=
        MOST_WRONGLY_STRONG,
    ) ?? STRONG_STEPS.at(-1)!;
  return { strong, weak };
}
