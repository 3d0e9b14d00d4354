import { readFileSync } from "node:fs";

/** Names of the parts of a sentence's score, in the order of the numbers that are computed. */
export const SENTENCE_PARTS = [
  "coverage",
  "focus",
  "literal",
  "order",
  "expected",
  "speech",
  "brevity",
  "passage",
  "anchored",
  "headline",
  "place",
  "own",
  "exact",
  "synonyms",
  "phrases",
  "little",
  "before",
  "after",
  "farBefore",
  "farAfter",
  "local",
  "feeling",
  // What the own words and those next door count more, or less, for each turn of a question.
  ...["after", "before", "reason", "feeling"].flatMap((turn) =>
    ["own", "before", "after"].map((where) => `${turn}:${where}`),
  ),
];

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
