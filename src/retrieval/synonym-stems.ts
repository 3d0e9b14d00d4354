import { stemmerOf } from "./stem.ts";
import { stopWordsOf } from "./stop-words.ts";
import { lookUpForms, synonymsOf } from "./synonyms.ts";

/**
 * What an English word may be said with, stemmed, so that an index is asked once for each: nearest
 * first, in flat arrays, since dozens are read for a word.
 */
export interface SynonymStems {
  readonly stems: readonly string[];
  /** Of each stem its number, counted from 0 in the order met: an index remembers it by that. */
  readonly numbers: Int32Array;
  /** 0..1: how near its meaning is, at best. */
  readonly weights: Float32Array;
}

const numbers = new Map<string, number>();

/** There are as many as the table of synonyms has words, at most. */
function numberOf(stem: string): number {
  let number = numbers.get(stem);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(stem, number);
  }
  return number;
}

const known = new Map<string, SynonymStems>();
const MOST_KNOWN = 20_000;

function findSynonymStems(word: string): SynonymStems {
  const stem = stemmerOf("en");
  const stopWords = stopWordsOf("en");
  const found = new Map<string, number>();
  for (const form of lookUpForms(word)) {
    for (const [synonym, weight] of synonymsOf(form)) {
      if (stopWords.has(synonym)) continue;
      const key = stem(synonym);
      if (weight > (found.get(key) ?? 0)) found.set(key, weight);
    }
  }
  const nearest = [...found].sort(([, a], [, b]) => b - a);
  return {
    stems: nearest.map(([key]) => key),
    numbers: Int32Array.from(nearest, ([key]) => numberOf(key)),
    weights: Float32Array.from(nearest, ([, weight]) => weight),
  };
}

/** The stems of a folded English word's synonyms, nearest first. They are remembered. */
export function synonymStemsOf(word: string): SynonymStems {
  let stems = known.get(word);
  if (stems === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    stems = findSynonymStems(word);
    known.set(word, stems);
  }
  return stems;
}
