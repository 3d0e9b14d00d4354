import { spellingLikeness } from "../../retrieval/spelling.ts";
import { synonymsOf } from "../../retrieval/synonyms.ts";
import type { Word } from "./read-words.ts";

/** A name in another spelling must sound the same: one letter may be another person's. */
const SAME_SOUND = 0.9;

const ENDING = /^(?:n|an|ian|ean|ese|ish|i|s|es|er|ers|ans|ians)$/u;

/** "Ukraine" and "Ukrainian", "Russia" and "Russian"; folded words. */
function isDemonym(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const base = short.replace(/[aeiouy]$/u, "");
  return base.length >= 5 && long.startsWith(base) && ENDING.test(long.slice(base.length));
}

/** True when two words name the same, as far as their letters tell. */
export function isSameName(left: Word, right: Word): boolean {
  if (left.word === right.word || left.stem === right.stem) return true;
  if (isDemonym(left.word, right.word)) return true;
  return spellingLikeness(left.word, right.word) >= SAME_SOUND;
}

/** 0..1: how nearly two content words mean the same. */
export function likeness(left: Word, right: Word, language: string): number {
  if (left.word === right.word || left.stem === right.stem) return 1;
  if (left.capital && right.capital && isSameName(left, right)) return 1;
  if (language !== "en") return 0;
  const near = Math.max(
    synonymsOf(left.word).get(right.word) ?? 0,
    synonymsOf(right.word).get(left.word) ?? 0,
    synonymsOf(left.stem).get(right.stem) ?? 0,
    synonymsOf(right.stem).get(left.stem) ?? 0,
  );
  return near === 0 ? 0 : 0.4 + near / 2;
}
