/** A question's candidates with their measures, and which of them answer it. */
export interface RankingExample {
  /** Of each candidate its measures, one after the other. */
  readonly parts: Float32Array;
  readonly relevant: readonly boolean[];
  /** What it counts for. Default 1. */
  readonly weight?: number;
}

const ROUNDS = 300;
const STEP = 0.05;
/** Keeps weights small, so that no two alike parts grow against one another. */
const RIDGE = 0.0005;

/** Place (from 1) of the first relevant candidate; infinity where there is none. */
export function rankOf({ parts, relevant }: RankingExample, weights: Float64Array): number {
  const count = weights.length;
  const scores = relevant.map((_, at) => {
    let score = 0;
    for (let part = 0; part < count; part++) score += weights[part]! * parts[at * count + part]!;
    return score;
  });
  let best = Number.NEGATIVE_INFINITY;
  for (const [at, is] of relevant.entries()) if (is) best = Math.max(best, scores[at]!);
  if (best === Number.NEGATIVE_INFINITY) return Number.POSITIVE_INFINITY;
  return 1 + scores.filter((score, at) => !relevant[at] && score >= best).length;
}

/** Standard deviation of every part, so that steps are alike for all of them. */
function spreads(examples: readonly RankingExample[], partCount: number): Float64Array {
  const sums = new Float64Array(partCount);
  const squares = new Float64Array(partCount);
  let count = 0;
  for (const { parts } of examples) {
    for (let at = 0; at < parts.length; at++) {
      sums[at % partCount]! += parts[at]!;
      squares[at % partCount]! += parts[at]! ** 2;
    }
    count += parts.length / partCount;
  }
  return squares.map((square, part) =>
    Math.max(1e-3, Math.sqrt(Math.max(0, square / count - (sums[part]! / count) ** 2))),
  );
}

/**
 * Linear weights under which relevant candidates win: the softmax of the scores is made to fall on
 * them (ListNet with one draw; Cao et al. 2007), by Adam over all examples. The same for the same
 * examples: nothing in it is random.
 */
export function learnWeights(
  examples: readonly RankingExample[],
  partCount: number,
  ridge = RIDGE,
): Float64Array {
  const usable = examples.filter(
    ({ relevant }) => relevant.includes(true) && relevant.includes(false),
  );
  const total = usable.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const spread = spreads(usable, partCount);
  const weights = new Float64Array(partCount);
  const mean = new Float64Array(partCount);
  const square = new Float64Array(partCount);
  const gradient = new Float64Array(partCount);
  for (let round = 1; round <= ROUNDS; round++) {
    gradient.fill(0);
    for (const example of usable) addGradient(example, weights, spread, gradient);
    for (let part = 0; part < partCount; part++) {
      const slope = gradient[part]! / total + ridge * weights[part]!;
      mean[part] = 0.9 * mean[part]! + 0.1 * slope;
      square[part] = 0.99 * square[part]! + 0.01 * slope * slope;
      const step = STEP * (round < ROUNDS / 2 ? 1 : 0.2);
      weights[part]! -=
        (step * (mean[part]! / (1 - 0.9 ** round))) /
        (Math.sqrt(square[part]! / (1 - 0.99 ** round)) + 1e-8);
    }
  }
  return weights.map((weight, part) => weight / spread[part]!);
}

function addGradient(
  { parts, relevant, weight = 1 }: RankingExample,
  weights: Float64Array,
  spread: Float64Array,
  gradient: Float64Array,
): void {
  const partCount = weights.length;
  const scores = new Float64Array(relevant.length);
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at++) {
    for (let part = 0; part < partCount; part++) {
      scores[at]! += (weights[part]! / spread[part]!) * parts[at * partCount + part]!;
    }
    highest = Math.max(highest, scores[at]!);
  }
  let all = 0;
  let right = 0;
  for (let at = 0; at < scores.length; at++) {
    scores[at] = Math.exp(scores[at]! - highest);
    all += scores[at]!;
    if (relevant[at]) right += scores[at]!;
  }
  for (let at = 0; at < scores.length; at++) {
    const pull = scores[at]! / all - (relevant[at] ? scores[at]! / Math.max(right, 1e-300) : 0);
    for (let part = 0; part < partCount; part++) {
      gradient[part]! += (weight * pull * parts[at * partCount + part]!) / spread[part]!;
    }
  }
}
