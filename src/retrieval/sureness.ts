import { readFileSync } from "node:fs";
import { QUESTION_CUES, questionCues } from "./question-cues.ts";
import { PASSAGE_PARTS } from "./text-features.ts";
import type { TextPostings } from "./text-postings.ts";
import type { TextQuery } from "./text-query.ts";

/** Parts that tell by their best value among the best passages, and by the best passage's own. */
const LOOKED_AT = 5;

/** Names of what tells whether a question belongs to a story. */
export const BELONGING_PARTS = [
  ...PASSAGE_PARTS,
  ...PASSAGE_PARTS.map((part) => `best:${part}`),
  "score",
  "lead",
  "unknown",
  "unknownNames",
  "words",
  "onlyWord",
  "squaredSentence",
  "squaredWindow",
  "expectsUnmet",
  "missedRarest",
] as const;

/** Names of all that is judged by, in the order of the numbers. */
export const SURENESS_PARTS = [...BELONGING_PARTS, ...QUESTION_CUES] as const;

/**
 * Measures how well the best passages meet a question, and what its words alone tell; `parts` are
 * those of all candidates.
 */
export function measureSureness(
  text: string,
  query: TextQuery,
  { forms }: TextPostings,
  parts: Float32Array,
  count: number,
  weights: Float32Array,
): Float32Array {
  const width = PASSAGE_PARTS.length;
  const out = new Float32Array(SURENESS_PARTS.length);
  const scored = Array.from({ length: count }, (_, at) => {
    let score = 0;
    for (let part = 0; part < width; part++) score += weights[part]! * parts[at * width + part]!;
    return { at, score };
  }).sort((a, b) => b.score - a.score);
  const best = scored[0];
  for (let part = 0; part < width; part++) {
    out[part] = best === undefined ? 0 : parts[best.at * width + part]!;
    let most = 0;
    for (const { at } of scored.slice(0, LOOKED_AT)) {
      most = Math.max(most, parts[at * width + part]!);
    }
    out[width + part] = most;
  }
  let rarity = 0;
  let unknown = 0;
  let unknownNames = 0;
  for (const word of query.words) {
    rarity += word.rarity;
    if (word.term !== -1 && word.term >= forms.stopTerms) continue;
    const missing = word.rarity * (1 - (word.similar[0]?.weight ?? 0));
    unknown += missing;
    if (word.name) unknownNames += missing;
  }
  const value = (name: (typeof PASSAGE_PARTS)[number]) => out[PASSAGE_PARTS.indexOf(name)]!;
  const expects = query.expects !== null;
  out.set(
    [
      best?.score ?? 0,
      (best?.score ?? 0) - (scored[1]?.score ?? 0),
      rarity === 0 ? 1 : unknown / rarity,
      unknownNames,
      Math.log(1 + query.words.length),
      query.words.length <= 1 ? 1 : 0,
      value("sentence") ** 2,
      value("window") ** 2,
      expects && value("expectedWindow") === 0 ? 1 : 0,
      1 - value("rareCoverage"),
      ...questionCues(text),
    ],
    2 * width,
  );
  return out;
}

/** What each part counts for, the constant first: made by `npm run train`. */
export interface SurenessWeights {
  /** Logarithm of the odds that a question belongs to a story; cues of its words have none. */
  readonly belongs: readonly number[];
  /** That it is a fair one, and not written to look answerable; of all of {@link SURENESS_PARTS}. */
  readonly fair: readonly number[];
}

/** Belonging counts for so much more: fairness only parts questions that surely belong. */
const BELONGING = 2;
/** No question is fairer, or more of a trap, than this. */
const FAIREST = 1.6;

const logitOf = (weights: readonly number[], measures: Float32Array) =>
  weights.reduce((sum, weight, at) => sum + (at === 0 ? weight : weight * measures[at - 1]!), 0);
const chanceOf = (logit: number) => 1 / (1 + Math.exp(-logit));

/** 0..1 from measures: the geometric mean of belonging and fairness. */
export function surenessOf(
  measures: Float32Array,
  { belongs, fair }: SurenessWeights = surenessWeights(),
): number {
  const clamped = Math.max(-FAIREST, Math.min(FAIREST, logitOf(fair, measures)));
  const product = chanceOf(logitOf(belongs, measures)) ** BELONGING * chanceOf(clamped);
  return product ** (1 / (BELONGING + 1));
}

let shipped: SurenessWeights | null = null;

function surenessWeights(): SurenessWeights {
  if (shipped === null) {
    const file = new URL("./data/sureness-weights.json", import.meta.url);
    const weights = JSON.parse(readFileSync(file, "utf8")) as Readonly<
      Record<keyof SurenessWeights, Readonly<Record<string, number>>>
    >;
    const inOrder = (of: keyof SurenessWeights, parts: readonly string[]) =>
      ["constant", ...parts].map((part) => weights[of][part] ?? 0);
    shipped = {
      belongs: inOrder("belongs", BELONGING_PARTS),
      fair: inOrder("fair", SURENESS_PARTS),
    };
  }
  return shipped;
}
