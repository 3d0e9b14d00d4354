import { createRandom } from "../bench/random.ts";

/** Draws `size` items without putting back; the same for one seed. */
export function drawSample<T>(items: readonly T[], size: number, seed: number): T[] {
  const random = createRandom(seed);
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, size)
    .map(({ item }) => item);
}

/** Wilson's 95 % interval of a share: holds for small samples and for shares near 1. */
export function wilsonInterval(hits: number, size: number): readonly [low: number, high: number] {
  if (size === 0) return [0, 1];
  const z = 1.96;
  const share = hits / size;
  const middle = share + z ** 2 / (2 * size);
  const spread = z * Math.sqrt((share * (1 - share)) / size + z ** 2 / (4 * size ** 2));
  const scale = 1 + z ** 2 / size;
  return [(middle - spread) / scale, (middle + spread) / scale];
}
