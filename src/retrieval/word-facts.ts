import { rarityIn } from "./rarity-in.ts";
import type { SimilarWords } from "./similar-words.ts";
import { synonymStemsOf } from "./synonym-stems.ts";
import type { TextPostings } from "./text-postings.ts";
import {
  idfOf,
  type QueryTerm,
  type QueryTerms,
  type QueryWord,
  queryTermsOf,
} from "./text-query.ts";

/** What a word is in an index, wherever in a question it stands. */
export type WordFacts = Omit<QueryWord, "position" | "name">;

/** Looks words of questions up in an index, and remembers what it finds. */
export interface WordFactsReader {
  /** Of a folded word, stop-words too. */
  of(word: string): WordFacts;
}

const MOST_KNOWN = 10_000;
const MOST_SYNONYMS = 12;
/** A word of this many letters or fewer has too many look-alikes. */
const SHORT = 3;
const FIRST_STEMS = 1_024;
const NONE: readonly QueryTerm[] = [];
const NO_TERMS = queryTermsOf(NONE);

/** For other languages than English, words that share most of their letters stand for synonyms. */
export function createWordFacts(
  index: TextPostings,
  language: string,
  plain: boolean,
  similar: () => SimilarWords,
): WordFactsReader {
  const english = !plain;
  const rarityOf = rarityIn(language);
  const { forms, postingStarts, storyCounts } = index;
  const { stopTerms } = forms;
  const passages = index.ids.length;
  const stories = index.storyIds.length;
  const rarest = idfOf(passages, 0);
  const byForm: (WordFacts | undefined)[] = new Array(forms.size);
  const unknown = new Map<string, WordFacts>();

  /** By a synonym's number: 0 for one not looked up yet, otherwise its term + 2. */
  let stemTerms = new Int32Array(0);
  const foundTerms = new Int32Array(MOST_SYNONYMS);
  const foundWeights = new Float32Array(MOST_SYNONYMS);
  const termOfStem = (stems: readonly string[], number: number, at: number) => {
    if (number >= stemTerms.length) {
      const larger = new Int32Array(Math.max(FIRST_STEMS, 2 * number));
      larger.set(stemTerms);
      stemTerms = larger;
    }
    if (stemTerms[number] === 0) stemTerms[number] = forms.findStem(stems[at]!) + 2;
    return stemTerms[number]! - 2;
  };
  const holding = (term: number) =>
    term === -1 ? 0 : postingStarts[term + 1]! - postingStarts[term]!;
  const look = (word: string): readonly QueryTerm[] =>
    word.length > SHORT && !/^\d/.test(word) ? similar().find(word) : NONE;
  const synonyms = (word: string, own: number): QueryTerms => {
    if (!english) {
      return own === -1 ? NO_TERMS : queryTermsOf(look(word).filter(({ term }) => term !== own));
    }
    const { stems, numbers, weights } = synonymStemsOf(word);
    let count = 0;
    // The nearest come first.
    for (let at = 0; at < stems.length && count < MOST_SYNONYMS; at++) {
      const term = termOfStem(stems, numbers[at]!, at);
      if (term === own || holding(term) === 0) continue;
      foundTerms[count] = term;
      foundWeights[count++] = weights[at]!;
    }
    if (count === 0) return NO_TERMS;
    return { terms: foundTerms.slice(0, count), weights: foundWeights.slice(0, count) };
  };
  const readFacts = (word: string, own: number): WordFacts => {
    const found = own === -1 ? forms.findTerm(word) : forms.termOf(own);
    const stop = found !== -1 && found < stopTerms;
    const held = holding(found);
    // A word of stories that were removed is one that the index lacks.
    const term = held === 0 && !stop ? -1 : found;
    const idf = idfOf(passages, held);
    return {
      word,
      term,
      form: term === -1 ? -1 : own,
      idf,
      storyIdf: idfOf(stories, term === -1 ? 0 : storyCounts[term]!),
      rarity: rarityOf === null ? (stop ? 1 : idf / rarest) : rarityOf(word),
      similar: held === 0 && !stop ? look(word) : NONE,
      synonyms: stop ? NO_TERMS : synonyms(word, term),
    };
  };
  return {
    of(word) {
      const form = forms.find(word);
      let facts = form === -1 ? unknown.get(word) : byForm[form];
      if (facts === undefined) {
        facts = readFacts(word, form);
        if (form !== -1) byForm[form] = facts;
        else {
          if (unknown.size >= MOST_KNOWN) unknown.clear();
          unknown.set(word, facts);
        }
      }
      return facts;
    },
  };
}
