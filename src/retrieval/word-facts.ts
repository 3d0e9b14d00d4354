import type { SimilarWords } from "./similar-words.ts";
import { synonymStemsOf } from "./synonym-stems.ts";
import type { TextPostings } from "./text-postings.ts";
import { idfOf, type QueryTerm, type QueryWord } from "./text-query.ts";
import { rarityOf } from "./word-rarity.ts";

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
const NONE: readonly QueryTerm[] = [];

/** For other languages than English, words that share most of their letters stand for synonyms. */
export function createWordFacts(
  index: TextPostings,
  english: boolean,
  similar: () => SimilarWords,
): WordFactsReader {
  const { forms, postingStarts, storyCounts } = index;
  const { stopTerms } = forms;
  const passages = index.ids.length;
  const stories = index.storyIds.length;
  const rarest = idfOf(passages, 0);
  const byForm: (WordFacts | undefined)[] = new Array(forms.size);
  const unknown = new Map<string, WordFacts>();

  const holding = (term: number) =>
    term === -1 ? 0 : postingStarts[term + 1]! - postingStarts[term]!;
  const look = (word: string): readonly QueryTerm[] =>
    word.length > SHORT && !/^\d/.test(word) ? similar().find(word) : NONE;
  const synonyms = (word: string, own: number): readonly QueryTerm[] => {
    if (!english) return own === -1 ? NONE : look(word).filter(({ term }) => term !== own);
    const found: QueryTerm[] = [];
    for (const { stem, weight } of synonymStemsOf(word)) {
      const term = forms.findStem(stem);
      if (term === own || holding(term) === 0) continue;
      found.push({ term, weight });
      // The nearest come first.
      if (found.length === MOST_SYNONYMS) break;
    }
    return found;
  };
  const readFacts = (word: string, own: number): WordFacts => {
    const found = forms.findTerm(word);
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
      rarity: english ? rarityOf(word) : idf / rarest,
      similar: held === 0 && !stop ? look(word) : NONE,
      synonyms: stop ? NONE : synonyms(word, term),
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
