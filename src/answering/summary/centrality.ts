/** Weights of a text's terms, of length 1 as a whole. */
export type TermVector = ReadonlyMap<string, number>;

/** TF·IDF vectors of texts given by their terms; a term of every text weighs little. */
export function vectorize(texts: readonly (readonly string[])[]): TermVector[] {
  const frequency = new Map<string, number>();
  for (const terms of texts) {
    for (const term of new Set(terms)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return texts.map((terms) => {
    const vector = new Map<string, number>();
    for (const term of terms) vector.set(term, (vector.get(term) ?? 0) + 1);
    for (const [term, times] of vector) {
      vector.set(term, times * Math.log(1 + texts.length / frequency.get(term)!));
    }
    const length = Math.hypot(...vector.values());
    for (const [term, weight] of vector) vector.set(term, weight / (length || 1));
    return vector;
  });
}

/** Likeness (0..1) of two texts. */
export function cosine(left: TermVector, right: TermVector): number {
  const [few, many] = left.size <= right.size ? [left, right] : [right, left];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return sum;
}

/** The vector of texts taken together. */
export function merge(vectors: readonly TermVector[]): TermVector {
  if (vectors.length === 1) return vectors[0]!;
  const merged = new Map<string, number>();
  for (const [term, weight] of vectors.flatMap((vector) => [...vector])) {
    merged.set(term, (merged.get(term) ?? 0) + weight);
  }
  const length = Math.hypot(...merged.values()) || 1;
  return new Map([...merged].map(([term, weight]) => [term, weight / length]));
}

/** Likenesses below this are chance; the value of the LexRank paper. */
const THRESHOLD = 0.1;
/** Chance to jump to any text instead of to a like one. */
const JUMP = 0.15;
const MOST_ROUNDS = 50;
const CLOSE_ENOUGH = 1e-5;

/**
 * Continuous LexRank (Erkan & Radev, 2004, https://doi.org/10.1613/jair.1523): how central (0..1, the
 * most central has 1) each text is among all, by a random walk from text to like text.
 */
export function centralityOf(vectors: readonly TermVector[]): number[] {
  const count = vectors.length;
  const links: { readonly to: number; readonly weight: number }[][] = vectors.map(() => []);
  for (let left = 0; left < count; left++) {
    for (let right = left + 1; right < count; right++) {
      const weight = cosine(vectors[left]!, vectors[right]!);
      if (weight < THRESHOLD) continue;
      links[left]!.push({ to: right, weight });
      links[right]!.push({ to: left, weight });
    }
  }
  const sums = links.map((list) => list.reduce((sum, { weight }) => sum + weight, 0));
  let ranks = vectors.map(() => 1 / count);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    // A text like no other spreads its rank over all.
    const loose = ranks.reduce((sum, rank, at) => (sums[at] === 0 ? sum + rank : sum), 0);
    const next = vectors.map(() => JUMP / count + ((1 - JUMP) * loose) / count);
    for (const [at, list] of links.entries()) {
      for (const { to, weight } of list) {
        next[to]! += ((1 - JUMP) * ranks[at]! * weight) / sums[at]!;
      }
    }
    const moved = next.reduce((sum, rank, at) => sum + Math.abs(rank - ranks[at]!), 0);
    ranks = next;
    if (moved < CLOSE_ENOUGH) break;
  }
  const most = Math.max(...ranks);
  return ranks.map((rank) => rank / most);
}
