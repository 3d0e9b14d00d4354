import type { PassageIndex } from "../passage-index.ts";
import { stopWordsOf } from "../stop-words.ts";
import { tokenize } from "../tokenize.ts";
import { plainWord } from "./plain-form.ts";
import { createStoryNames, type StoryNames } from "./story-names.ts";

const SHORTEST = 3;
const known = new WeakMap<PassageIndex, Map<string, StoryNames>>();

/** The names that the stories of a range of passages give. */
export function namesIn(
  index: PassageIndex,
  [first, end]: readonly [first: number, end: number],
): StoryNames {
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
    const content = plain.filter((word) => word.length >= SHORTEST && !stopWords.has(word));
    names = createStoryNames([...new Set(content)]);
    byRange.set(key, names);
  }
  return names;
}
