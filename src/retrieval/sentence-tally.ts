import { MOST_SLOTS, type QuestionShares } from "./question-shares.ts";

/** Matches less sure than this are hints, not the word itself. */
export const SURE = 0.6;
/** What it is worth that a sentence has what the question asks for. */
const EXPECTED = 0.1;
/** Words of a sentence after which its focus is halved. */
const FOCUSED_WORDS = 20;

/** What the best sentence of a passage holds of the question, by one measure after the other. */
export interface SentenceTally {
  /** By the question's words: how surely the sentence at hand has it. Written by the reader. */
  readonly near: Float32Array;
  /** The best of the passage so far: see {@link BEST}. */
  readonly best: Float64Array;
  /** Begins a passage, with its story's shares. */
  open(locals: Float32Array): void;
  /** Ends a sentence. `holds`, `held`: it, or the one before, has what the question asks for. */
  end(words: number, little: number, holds: boolean, held: boolean): void;
}

/** Where the best values are. */
export const BEST = {
  sentence: 0,
  window: 1,
  rare: 2,
  rareWindow: 3,
  expected: 4,
  expectedWindow: 5,
  synonyms: 6,
  focus: 7,
  little: 8,
  local: 9,
  localWindow: 10,
  missed: 11,
  sentences: 12,
} as const;

/** Tallies the sentences of one passage after the other. */
export function createSentenceTally(shares: QuestionShares): SentenceTally {
  const { idfs, rarities, rawRarities } = shares;
  const near = new Float32Array(MOST_SLOTS);
  const nearBefore = new Float32Array(MOST_SLOTS);
  const best = new Float64Array(Object.keys(BEST).length);
  let locals: Float32Array = near;

  const raise = (at: number, value: number) => {
    if (value > best[at]!) best[at] = value;
  };
  /** Whichever is best with what it is worth to hold the expected. */
  const raiseExpected = (at: number, expectedAt: number, value: number, holds: boolean) => {
    const expected = holds ? 1 : 0;
    if (value + EXPECTED * expected > best[at]! + EXPECTED * best[expectedAt]!) {
      best[at] = value;
      best[expectedAt] = expected;
    }
  };
  return {
    near,
    best,
    open(ofStory) {
      locals = ofStory;
      near.fill(0, 0, shares.count);
      nearBefore.fill(0, 0, shares.count);
      best.fill(0);
      best[BEST.missed] = 1;
    },
    end(words, little, holds, held) {
      const { count } = shares;
      let own = 0;
      let window = 0;
      let rare = 0;
      let rareWindow = 0;
      let synonyms = 0;
      let local = 0;
      let localWindow = 0;
      let missed = 0;
      for (let slot = 0; slot < count; slot++) {
        const value = near[slot]!;
        const both = Math.max(value, nearBefore[slot]!);
        const rarity = rarities[slot]!;
        synonyms += rarity * value;
        if (value >= SURE) {
          own += idfs[slot]!;
          rare += rarity;
          local += locals[slot]!;
        }
        if (both >= SURE) {
          window += idfs[slot]!;
          rareWindow += rarity;
          localWindow += locals[slot]!;
        }
        missed = Math.max(missed, rawRarities[slot]! * (1 - both));
        nearBefore[slot] = value;
        near[slot] = 0;
      }
      raiseExpected(BEST.rare, BEST.expected, rare, holds);
      raiseExpected(BEST.rareWindow, BEST.expectedWindow, rareWindow, held);
      raise(BEST.sentence, own);
      raise(BEST.window, window);
      raise(BEST.synonyms, synonyms);
      raise(BEST.local, local);
      raise(BEST.localWindow, localWindow);
      raise(BEST.little, little);
      raise(BEST.focus, rare / (1 + words / FOCUSED_WORDS));
      if (missed < best[BEST.missed]!) best[BEST.missed] = missed;
      best[BEST.sentences]!++;
    },
  };
}
