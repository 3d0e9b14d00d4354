import type { PlainWord } from "./story-words.ts";

/** One step of an alignment: a claimed word, a word of the story, or both. Numbers of words. */
export interface Step {
  readonly claimed: number | null;
  readonly story: number | null;
  /** True when both are the same word. */
  readonly same: boolean;
}

export interface AlignOptions {
  /** Before these claimed words something was marked as left out: the story may go on for free. */
  readonly gaps: ReadonlySet<number>;
}

/** Prices of the steps. A word exchanged for another costs less than one lost and one added. */
const LOST = 1;
const EXCHANGED = 1.3;
/** "continue" for "continues": the same word in another form. */
const BENT = 0.6;
/** A lost word where the claim marks that words were left out. */
const ELIDED = 0.02;
/** Letters that two forms of a word have in common at their start. */
const SHARED_START = 4;

function priceOf(claimed: string, story: string): number {
  if (claimed === story) return 0;
  const bent =
    claimed.length >= SHARED_START &&
    story.length >= SHARED_START &&
    claimed.slice(0, SHARED_START) === story.slice(0, SHARED_START);
  return bent ? BENT : EXCHANGED;
}

const DIAGONAL = 1;
const UP = 2;
const LEFT = 3;

/**
 * Aligns claimed words with a window of a story's words at the least price, with the words of the
 * window before and behind them for free (semi-global alignment by dynamic programming, as
 * Needleman and Wunsch, 1970). Time and space are the product of both lengths.
 */
export function alignWords(
  claimed: readonly PlainWord[],
  story: readonly PlainWord[],
  { gaps }: AlignOptions,
): Step[] {
  const width = story.length + 1;
  const from = new Uint8Array((claimed.length + 1) * width);
  let previous = new Float64Array(width);
  for (let row = 1; row <= claimed.length; row++) {
    const current = new Float64Array(width);
    current[0] = row * LOST;
    from[row * width] = UP;
    const word = claimed[row - 1]!.key;
    // Behind the claim's last word the story goes on for free: it is cut there below.
    const lost = gaps.has(row) ? ELIDED : LOST;
    for (let column = 1; column < width; column++) {
      const diagonal = previous[column - 1]! + priceOf(word, story[column - 1]!.key);
      const up = previous[column]! + LOST;
      const left = current[column - 1]! + lost;
      const best = Math.min(diagonal, up, left);
      current[column] = best;
      from[row * width + column] = best === diagonal ? DIAGONAL : best === up ? UP : LEFT;
    }
    previous = current;
  }
  let column = 0;
  for (let at = 1; at < width; at++) if (previous[at]! < previous[column]!) column = at;
  const steps: Step[] = [];
  for (let row = claimed.length; row > 0; ) {
    const step = from[row * width + column];
    if (step === DIAGONAL) {
      row--;
      column--;
      const same = claimed[row]!.key === story[column]!.key;
      steps.push({ claimed: row, story: column, same });
    } else if (step === UP) {
      row--;
      steps.push({ claimed: row, story: null, same: false });
    } else {
      column--;
      steps.push({ claimed: null, story: column, same: false });
    }
  }
  return steps.reverse();
}
