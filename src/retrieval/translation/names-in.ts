import type { PassageIndex } from "../passage-index.ts";
import { stopWordsOf } from "../stop-words.ts";
import { tokenize } from "../tokenize.ts";
import { plainWord } from "./plain-form.ts";

const SHORTEST = 3;
const known = new WeakMap<PassageIndex, Map<string, readonly string[]>>();

/** The folded words of the names that the stories of a range of passages give. */
export function namesIn(
  index: PassageIndex,
  [first, end]: readonly [first: number, end: number],
): readonly string[] {
  let byRange = known.get(index);
  if (byRange === undefined) {
    byRange = new Map();
    known.set(index, byRange);
  }
  const key = `${first}-${end}`;
  let names = byRange.get(key);
  if (names === undefined) {
    const stories = new Set(index.passages.slice(first, end).map(({ story }) => story));
    const stopWords = stopWordsOf(index.language);
    const words = [...stories].flatMap(({ cast }) =>
      cast.flatMap((member) => member.names.flatMap((name) => tokenize(name))),
    );
    const plain = words.map(({ word }) => plainWord(word));
    names = [...new Set(plain)].filter((word) => word.length >= SHORTEST && !stopWords.has(word));
    byRange.set(key, names);
  }
  return names;
}
