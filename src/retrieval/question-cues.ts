import { visitWords } from "./tokenize.ts";

/** Names of what the words of a question alone tell of whether it is a fair one; English. */
export const QUESTION_CUES = [
  "denies",
  "notInWords",
  "turnedWord",
  "long",
  "longer",
  "asksWho",
  "asksWhen",
  "asksHowMany",
  "asksWhy",
  "asksWhere",
  "asksWhat",
  "asksWhich",
  "asksHow",
  "opensAsking",
  "superlative",
  "capitals",
  "figures",
  "asksKind",
  "past",
  "others",
] as const;

const DENIES =
  /\b(?:not|never|no|none|nobody|nothing|without|neither|nor|cannot|\w+n[’']t|lack\w*|fail\w*|unable|refus\w*|prevent\w*|avoid\w*|except|other than|least|less|un\w{4,}|non\w{3,}|dis\w{5,})\b/i;
const NOT = /\bnot\b|n[’']t\b|\bnever\b|\bwithout\b/i;
const TURNED = /\b(?:un|in|im|dis|non)[a-z]{5,}/i;
const SUPERLATIVE = /\b(?:\w{3,}est|most|least|first|last|only|best|worst|main|primary)\b/i;
const OPENS_ASKING = /^\W*(?:what|which|who|when|where|why|how|whose|whom)\b/i;
const KIND = /\b(?:type|kind|sort) of\b/i;
const PAST = /\b(?:was|were|did)\b/i;
const OTHERS = /\b(?:other|another|also|besides)\b/i;
const LONGEST = 20;

/**
 * Whoever writes a question that a text only seems to answer takes a fair one and denies it, turns a
 * word or adds a condition. Numbers in the order of {@link QUESTION_CUES}.
 */
export function questionCues(text: string): number[] {
  let words = 0;
  let capitals = 0;
  let figures = 0;
  visitWords(text, (start) => {
    if (words > 0 && /\p{Lu}/u.test(text[start]!)) capitals++;
    if (/\d/.test(text[start]!)) figures++;
    words++;
  });
  const opens = (word: string) => new RegExp(String.raw`^\W*${word}\b`, "i").test(text);
  const has = (pattern: RegExp) => pattern.test(text);
  return [
    has(DENIES),
    has(NOT),
    has(TURNED),
    words / 10,
    Math.sqrt(Math.min(words, LONGEST)),
    opens("who"),
    has(/\bwhen\b/i),
    has(/\bhow (?:many|much)\b/i),
    has(/\bwhy\b/i),
    has(/\bwhere\b/i),
    opens("what"),
    opens("which"),
    opens("how"),
    has(OPENS_ASKING),
    has(SUPERLATIVE),
    capitals / 3,
    figures,
    has(KIND),
    has(PAST),
    has(OTHERS),
  ].map(Number);
}
