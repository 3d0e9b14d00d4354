import { stemmerOf } from "./stem.ts";
import { stopWordsOf } from "./stop-words.ts";
import { lookUpForms, synonymsOf } from "./synonyms.ts";

/** What an English word may be said with, stemmed, so that an index is asked once for each. */
export interface SynonymStem {
  readonly stem: string;
  /** 0..1: how near its meaning is, at best. */
  readonly weight: number;
}

const known = new Map<string, readonly SynonymStem[]>();
const MOST_KNOWN = 20_000;

function findSynonymStems(word: string): readonly SynonymStem[] {
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
  return [...found].map(([stem, weight]) => ({ stem, weight })).sort((a, b) => b.weight - a.weight);
}

/** The stems of a folded English word's synonyms, nearest first. They are remembered. */
export function synonymStemsOf(word: string): readonly SynonymStem[] {
  let stems = known.get(word);
  if (stems === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    stems = findSynonymStems(word);
    known.set(word, stems);
  }
  return stems;
}
