import { expectsIn } from "./expects-in.ts";
import type { Expects } from "./parse-question.ts";
import type { SimilarWords } from "./similar-words.ts";
import type { TextPostings } from "./text-postings.ts";
import { visitWords, wordOf } from "./tokenize.ts";
import { createWordFacts } from "./word-facts.ts";

/** A term of the index that a question's word may stand for. */
export interface QueryTerm {
  readonly term: number;
  /** 0..1: how surely it is meant. */
  readonly weight: number;
}

/** Several such terms, side by side in memory: a question has dozens. */
export interface QueryTerms {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

export function queryTermsOf(list: readonly QueryTerm[]): QueryTerms {
  return {
    terms: Int32Array.from(list, ({ term }) => term),
    weights: Float32Array.from(list, ({ weight }) => weight),
  };
}

/** A content word of the question, with what it may mean in the index. */
export interface QueryWord {
  readonly word: string;
  /** Its own term in the index; -1 where the index lacks it. */
  readonly term: number;
  readonly form: number;
  /** How rare it is among the passages, and among the stories (inverse document frequency). */
  readonly idf: number;
  readonly storyIdf: number;
  /** How rare it is in the language (0..1); for other languages than English by the index alone. */
  readonly rarity: number;
  /** Where it stands among all words of the question. */
  readonly position: number;
  /** Other spellings (only of a word that the index lacks), and words of like meaning. */
  readonly similar: readonly QueryTerm[];
  readonly synonyms: QueryTerms;
  /** Written with a capital inside the question, or a number. */
  readonly name: boolean;
}

/** A question read with the words of one index. */
export interface TextQuery {
  readonly words: readonly QueryWord[];
  /** Forms of all the question's words in order, stop-words too; -1 for unknown ones. */
  readonly forms: readonly number[];
  readonly expects: Expects | null;
  /** How rare (0..1) a stop-word's form is in the language. */
  littleRarity(form: number): number;
}

/** More words than this add nothing but time. */
const MOST_WORDS = 32;
const LONGEST = 2_000;

/** log(1 + (all − holding + 0.5) / (holding + 0.5)): never negative. */
export function idfOf(all: number, holding: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

/** A capital (Latin or Cyrillic) or a figure. */
function isNameLike(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0xc0 && code <= 0xde) ||
    (code >= 0x400 && code <= 0x42f)
  );
}

/** True when the question has the term already, or the word where the index lacks it. */
function isKnown(words: readonly QueryWord[], term: number, word: string): boolean {
  for (const known of words) {
    if (term === -1 ? known.word === word : known.term === term) return true;
  }
  return false;
}

/**
 * Makes what reads a question's words in one index. It never throws; a longer question than 2,000
 * characters is cut.
 */
export function createQueryReader(
  index: TextPostings,
  language: string,
  plain: boolean,
  similar: () => SimilarWords,
): (question: string) => TextQuery {
  const facts = createWordFacts(index, language, plain, similar);
  const { stopTerms, stopWords } = index.forms;
  const littleRarity = (form: number) => facts.of(stopWords[form]!).rarity;
  return (question) => {
    const text = question.length > LONGEST ? question.slice(0, LONGEST) : question;
    const words: QueryWord[] = [];
    const forms: number[] = [];
    visitWords(text, (start, end) => {
      const found = facts.of(wordOf(text.slice(start, end)));
      const { word, term, form } = found;
      const position = forms.length;
      forms.push(form);
      if (words.length >= MOST_WORDS || (term !== -1 && term < stopTerms)) return;
      if (isKnown(words, term, word)) return;
      words.push({
        word,
        term,
        form,
        idf: found.idf,
        storyIdf: found.storyIdf,
        rarity: found.rarity,
        position,
        similar: found.similar,
        synonyms: found.synonyms,
        name: position > 0 && isNameLike(text.charCodeAt(start)),
      });
    });
    return { words, forms, expects: expectsIn(language, text), littleRarity };
  };
}
