import { readFileSync } from "node:fs";
import { EXPECTS } from "./parse-question.ts";
import { SENTENCE_CUES } from "./sentence-cues.ts";
import { SENTENCE_MEASURES } from "./sentence-measures.ts";

/** Names of the parts of a sentence's score, in the order of the numbers that are computed. */
export const SENTENCE_PARTS = [
  "coverage",
  "focus",
  "literal",
  "order",
  "expected",
  "speech",
  "anchored",
  "headline",
  "place",
  ...SENTENCE_MEASURES,
  // What is expected counts more, or less, by its kind.
  ...EXPECTS.map((kind) => `expected:${kind}` as const),
  ...SENTENCE_CUES,
] as const;

let shipped: readonly number[] | null = null;

/** What each of {@link SENTENCE_PARTS} counts for, made by `npm run train`. */
export function sentenceWeights(): readonly number[] {
  if (shipped === null) {
    const file = new URL("./data/sentence-weights.json", import.meta.url);
    const weights = JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, number>>;
    shipped = SENTENCE_PARTS.map((part) => weights[part] ?? 0);
  }
  return shipped;
}
