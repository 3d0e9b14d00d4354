/** Turns texts into vectors that are near one another where the texts mean alike. */
export interface Embedder {
  /** Names the model: vectors of another one can't be compared. */
  readonly name: string;
  /** Texts that it takes at once. */
  readonly batch: number;
  /** Vectors of length 1, one a text, in order. Rejects on outages; `signal` ends it. */
  embed(texts: readonly string[], signal: AbortSignal): Promise<readonly Float32Array[]>;
}

/** The same direction with length 1; zeros stay as they are. */
export function normalized(values: ArrayLike<number>): Float32Array {
  const vector = Float32Array.from(values);
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares);
  return length === 0 ? vector : vector.map((value) => value / length);
}

/** Cosine of two vectors of length 1: −1 to 1. Vectors of different lengths have none: 0. */
export function cosineOf(left: Float32Array, right: Float32Array): number {
  if (left.length !== right.length) return 0;
  let sum = 0;
  for (let at = 0; at < left.length; at++) sum += left[at]! * right[at]!;
  return sum;
}
