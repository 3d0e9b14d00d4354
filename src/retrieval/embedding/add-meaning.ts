import type { RankedSentence } from "../retrieved.ts";

/** What the cosine of question and sentence counts for beside the sentence's other parts. */
const SENTENCE_WEIGHT = 3;

/** Sentences with what they mean as a part of their score, best first. */
export function addMeaning(
  ranked: readonly RankedSentence[],
  cosineOf: (sentence: number) => number,
): RankedSentence[] {
  return ranked
    .map((one): RankedSentence => {
      const cosine = cosineOf(one.sentence.index);
      const { parts, matches } = one;
      const meaning = { name: "meaning", value: cosine };
      const score = one.score + SENTENCE_WEIGHT * cosine;
      return { ...one, score, matches, parts: [...parts, meaning] };
    })
    .sort((a, b) => b.score - a.score || a.sentence.start - b.sentence.start);
}
