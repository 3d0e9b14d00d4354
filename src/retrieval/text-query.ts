import { expectsIn } from "./expects-in.ts";
import type { Expects } from "./parse-question.ts";
import { rarityIn } from "./rarity-in.ts";
import type { SimilarWords } from "./similar-words.ts";
import { lookUpForms, synonymsOf } from "./synonyms.ts";
import type { TextPostings } from "./text-postings.ts";
import { visitWords, wordOf } from "./tokenize.ts";

/** A term of the index that a question's word may stand for. */
export interface QueryTerm {
  readonly term: number;
  /** 0..1: how surely it is meant. */
  readonly weight: number;
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
  readonly synonyms: readonly QueryTerm[];
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
const MOST_SYNONYMS = 12;
/** A word of this many letters or fewer has too many look-alikes. */
const SHORT = 3;

/** log(1 + (all − holding + 0.5) / (holding + 0.5)): never negative. */
export function idfOf(all: number, holding: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

const synonymsKnown = new WeakMap<TextPostings, Map<string, readonly QueryTerm[]>>();
const MOST_KNOWN = 10_000;

function synonymTerms(word: string, index: TextPostings, own: number): readonly QueryTerm[] {
  let known = synonymsKnown.get(index);
  if (known === undefined || known.size >= MOST_KNOWN) {
    known = new Map();
    synonymsKnown.set(index, known);
  }
  let terms = known.get(word);
  if (terms === undefined) {
    terms = findSynonymTerms(word, index, own);
    known.set(word, terms);
  }
  return terms;
}

function findSynonymTerms(word: string, { forms }: TextPostings, own: number): QueryTerm[] {
  const found = new Map<number, number>();
  for (const form of lookUpForms(word)) {
    for (const [synonym, weight] of synonymsOf(form)) {
      const term = forms.findTerm(synonym);
      if (term < forms.stopTerms || term === own) continue;
      if (weight > (found.get(term) ?? 0)) found.set(term, weight);
    }
  }
  return [...found]
    .map(([term, weight]) => ({ term, weight }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_SYNONYMS);
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

/** Reads a question's words. Never throws; a longer question than 2,000 characters is cut. */
export function readTextQuery(
  question: string,
  index: TextPostings,
  language: string,
  plain: boolean,
  similar: () => SimilarWords,
): TextQuery {
  const text = question.slice(0, LONGEST);
  const english = !plain;
  const rarity = rarityIn(language);
  const { forms, postingStarts, storyCounts } = index;
  const passages = index.ids.length;
  const stories = index.storyIds.length;
  const words: QueryWord[] = [];
  const known = new Set<number | string>();
  const all: number[] = [];
  /** Without a list of synonyms, words that share most of their letters stand for them. */
  const relatedTerms = (word: string, own: number) =>
    own === -1 || word.length <= SHORT || /^\d/.test(word)
      ? []
      : similar()
          .find(word)
          .filter(({ term }) => term !== own);
  visitWords(text, (start, end) => {
    const word = wordOf(text.slice(start, end));
    const found = forms.findTerm(word);
    const held = found === -1 ? 0 : postingStarts[found + 1]! - postingStarts[found]!;
    // A word of stories that were removed is one that the index lacks.
    const gone = held === 0 && found >= forms.stopTerms;
    const term = gone ? -1 : found;
    const form = gone ? -1 : forms.find(word);
    const position = all.length;
    all.push(form);
    if (words.length >= MOST_WORDS || (term !== -1 && term < forms.stopTerms)) return;
    const key = term === -1 ? word : term;
    if (known.has(key)) return;
    known.add(key);
    const holding = term === -1 ? 0 : held;
    const idf = idfOf(passages, holding);
    words.push({
      word,
      term,
      form,
      idf,
      storyIdf: idfOf(stories, term === -1 ? 0 : storyCounts[term]!),
      rarity: rarity === null ? idf / idfOf(passages, 0) : rarity(word),
      position,
      similar:
        holding === 0 && word.length > SHORT && !/^\d/.test(word) ? similar().find(word) : [],
      name: position > 0 && isNameLike(text.charCodeAt(start)),
      synonyms: english ? synonymTerms(word, index, term) : relatedTerms(word, term),
    });
  });
  return {
    words,
    forms: all,
    expects: expectsIn(language, text),
    littleRarity: (form) => rarity?.(forms.stopWords[form]!) ?? 1,
  };
}
