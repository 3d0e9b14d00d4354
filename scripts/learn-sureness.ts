/** A question's measures, and whether its story answers it. */
export interface SurenessExample {
  readonly measures: Float32Array;
  readonly answered: boolean;
  /** What it counts for. */
  readonly weight: number;
}

const ROUNDS = 400;
const STEP = 0.05;
const RIDGE = 0.001;

/**
 * Logistic regression by Adam over all examples: the constant, then a weight for every measure. The
 * same for the same examples. Only the first `parts` measures count; a greater `ridge` keeps weights
 * smaller.
 */
export function learnSureness(
  examples: readonly SurenessExample[],
  { parts = examples[0]!.measures.length, ridge = RIDGE } = {},
): Float64Array {
  const width = parts;
  const means = new Float64Array(width);
  const spreads = new Float64Array(width);
  for (const { measures } of examples) {
    for (let at = 0; at < width; at++) means[at]! += measures[at]! / examples.length;
  }
  for (const { measures } of examples) {
    for (let at = 0; at < width; at++) {
      spreads[at]! += (measures[at]! - means[at]!) ** 2 / examples.length;
    }
  }
  for (let at = 0; at < width; at++) spreads[at] = Math.max(1e-3, Math.sqrt(spreads[at]!));
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Float64Array(width + 1);
  const first = new Float64Array(width + 1);
  const second = new Float64Array(width + 1);
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : ridge * weight));
    for (const { measures, answered, weight } of examples) {
      let logit = weights[0]!;
      for (let at = 0; at < width; at++) {
        logit += (weights[at + 1]! * (measures[at]! - means[at]!)) / spreads[at]!;
      }
      const error = ((1 / (1 + Math.exp(-logit)) - (answered ? 1 : 0)) * weight) / total;
      gradient[0]! += error;
      for (let at = 0; at < width; at++) {
        gradient[at + 1]! += (error * (measures[at]! - means[at]!)) / spreads[at]!;
      }
    }
    for (let at = 0; at <= width; at++) {
      first[at] = 0.9 * first[at]! + 0.1 * gradient[at]!;
      second[at] = 0.99 * second[at]! + 0.01 * gradient[at]! ** 2;
      const slope = first[at]! / (1 - 0.9 ** round);
      weights[at]! -= (STEP * slope) / (Math.sqrt(second[at]! / (1 - 0.99 ** round)) + 1e-8);
    }
  }
  let constant = weights[0]!;
  for (let at = 0; at < width; at++) {
    weights[at + 1]! /= spreads[at]!;
    constant -= weights[at + 1]! * means[at]!;
  }
  weights[0] = constant;
  return weights;
}
