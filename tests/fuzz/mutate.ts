import { PIECES } from "./texts.ts";

/** Numbers from 0 up to below 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const MOST_CHANGES = 6;
const LONGEST_CUT = 40;
const LONGEST_RUN = 300;

/** Changes one of several texts a little, or puts two of them together. */
export function createMutator(seed: number): (pool: readonly string[]) => string {
  const random = createRandom(seed);
  const below = (end: number) => Math.floor(random() * end);
  const one = <Item>(items: readonly Item[]) => items[below(items.length)]!;
  const changes: readonly ((text: string, at: number, pool: readonly string[]) => string)[] = [
    (text, at) => text.slice(0, at) + one(PIECES) + text.slice(at),
    (text, at) => text.slice(0, at) + text.slice(at + below(LONGEST_CUT)),
    (text, at) => text.slice(0, at) + String.fromCharCode(below(0x250)) + text.slice(at + 1),
    (text, at) => text.slice(0, at) + text.slice(at, at + LONGEST_CUT) + text.slice(at),
    // What is repeated often is what makes a rule slow.
    (text, at) => text.slice(0, at) + one(PIECES).repeat(below(LONGEST_RUN)) + text.slice(at),
    (text, at, pool) => text.slice(0, at) + one(pool).slice(below(LONGEST_RUN)),
    (text, at) => text.slice(0, at) + String(below(2 ** 33) - 2 ** 32) + text.slice(at),
  ];
  return (pool) => {
    let text = one(pool);
    for (let nth = 1 + below(MOST_CHANGES); nth > 0; nth--) {
      text = one(changes)(text, below(text.length + 1), pool);
    }
    return text;
  };
}
