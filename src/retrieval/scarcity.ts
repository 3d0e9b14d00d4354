import { tellingOf } from "./parse-question.ts";
import type { ExpandedTerm } from "./term-meanings.ts";
import type { TextPostings } from "./text-postings.ts";

/** How scarce the words of a question are among the sentences of one story. */
export interface Scarcity {
  /** Of each term its share, all together 1 (or 0 where there are none). */
  readonly shares: readonly number[];
  /** The same, whatever each tells in the language. */
  readonly frequencies: readonly number[];
  /** Words of a sentence, on average. */
  readonly averageWords: number;
}

/** What the least telling word of a question still counts for. */
const LEAST = 0.2;
/** Less sure meanings of a word don't make it more frequent. */
const SURE = 0.65;

interface StorySize {
  readonly sentences: number;
  readonly words: number;
}

const sizes = new WeakMap<TextPostings, Map<number, StorySize>>();

/** Sentences and words of a story. Counted once: a novel has many. */
function sizeOf(index: TextPostings, story: number): StorySize {
  let known = sizes.get(index);
  if (known === undefined) {
    known = new Map();
    sizes.set(index, known);
  }
  let size = known.get(story);
  if (size === undefined) {
    const first = index.storyStarts[story]!;
    const end = index.storyStarts[story + 1]!;
    let sentences = end - first;
    let words = 0;
    for (let at = index.wordStarts[first]!; at < index.wordStarts[end]!; at++) {
      const byte = index.words[at]!;
      if (byte === 0) sentences++;
      else if (byte < 128) words++;
    }
    size = { sentences, words };
    known.set(story, size);
  }
  return size;
}

/** Measures {@link Scarcity} in one story of an index, by its number. */
export function measureScarcity(
  index: TextPostings,
  terms: readonly ExpandedTerm[],
  story: number,
): Scarcity {
  const first = index.storyStarts[story]!;
  const end = index.storyStarts[story + 1]!;
  const { sentences, words } = sizeOf(index, story);
  const timesOf = (termId: number) => {
    let times = 0;
    const to = index.postingStarts[termId + 1]!;
    for (let row = index.postingStarts[termId]!; row < to; row++) {
      const passage = index.postings[row]! >>> 8;
      if (passage >= first && passage < end) times += index.postings[row]! & 255;
    }
    return times;
  };
  const rarities = terms.map(({ expansions }) => {
    const times = expansions
      .filter(({ weight }) => weight >= SURE)
      .reduce((sum, { termId }) => sum + timesOf(termId), 0);
    return Math.log(1 + (Math.max(0, sentences - times) + 0.5) / (times + 0.5));
  });
  return {
    shares: sharesOf(rarities.map((idf, at) => idf * (LEAST + tellingOf(terms[at]!.term)))),
    frequencies: sharesOf(rarities),
    averageWords: Math.max(1, words / Math.max(1, sentences)),
  };
}

function sharesOf(values: readonly number[]): readonly number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => (total === 0 ? 0 : value / total));
}
