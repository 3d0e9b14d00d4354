import { stemmerOf } from "./stem.ts";
import { stopWordsOf } from "./stop-words.ts";
import { wordOf } from "./tokenize.ts";

/**
 * The word forms of an index, numbered in the order met, and the terms (stems) that they belong to.
 * Stop-words come first in both, so that `term < stopTerms` tells one.
 */
export interface WordForms {
  readonly size: number;
  readonly termCount: number;
  /** Terms below are stop-words. */
  readonly stopTerms: number;
  /** The stop-words: the form of each is its place. */
  readonly stopWords: readonly string[];
  /** Number of the form of a surface, which is added when new. */
  add(surface: string): number;
  /** Forgets what only {@link add} needs. Forms can still be added, only slower. */
  settle(): void;
  /** Number of a folded word's form, or -1. */
  find(word: string): number;
  /** Number of a folded word's term, or -1. */
  findTerm(word: string): number;
  /** Number of the term of a stem, or -1. */
  findStem(stem: string): number;
  termOf(form: number): number;
  isNumber(form: number): boolean;
  /** Counts an occurrence inside a sentence, with a capital or without. */
  noteCapital(form: number, capital: boolean): void;
  /** What {@link noteCapital} counted, by form; to be kept in a file. */
  capitals(): Int32Array;
  /** True for a form that is nearly always written with a capital inside sentences. */
  isName(form: number): boolean;
  /** Every form's folded word, in order. */
  words(): Iterable<string>;
}

const NUMBER_WORDS =
  /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|once|twice|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять)$/;

/** So many occurrences with a capital are outweighed by one without. */
const CAPITALS_A_SMALL = 4;

/** `known` are the words of a kept index and what was counted of their capitals. */
export function createWordForms(
  language: string,
  known?: { readonly words: readonly string[]; readonly capitals: Int32Array },
): WordForms {
  const stem = stemmerOf(language);
  const bySurface = new Map<string, number>();
  const byWord = new Map<string, number>();
  const byStem = new Map<string, number>();
  const terms: number[] = [];
  const numbers: boolean[] = [];
  const capitals: number[] = [];

  const termFor = (key: string) => {
    let term = byStem.get(key);
    if (term === undefined) {
      term = byStem.size;
      byStem.set(key, term);
    }
    return term;
  };
  const addWord = (word: string, key: string) => {
    const form = byWord.size;
    byWord.set(word, form);
    terms.push(termFor(key));
    numbers.push(NUMBER_WORDS.test(word));
    capitals.push(0);
    return form;
  };
  // A stop-word is its own term: no word that means something may share its stem.
  const stopWords = [...stopWordsOf(language)];
  for (const word of stopWords) addWord(word, `\0${word}`);
  const stopTerms = byStem.size;
  for (const [form, word] of known?.words.entries() ?? []) {
    if (form >= byWord.size) addWord(word, stem(word));
    capitals[form] = known!.capitals[form]!;
  }

  return {
    get size() {
      return byWord.size;
    },
    get termCount() {
      return byStem.size;
    },
    stopTerms,
    stopWords,
    add(surface) {
      let form = bySurface.get(surface);
      if (form !== undefined) return form;
      const word = wordOf(surface);
      form = byWord.get(word) ?? addWord(word, stem(word));
      bySurface.set(surface, form);
      return form;
    },
    settle: () => bySurface.clear(),
    find: (word) => byWord.get(word) ?? -1,
    findTerm(word) {
      const form = byWord.get(word);
      return form === undefined ? (byStem.get(stem(word)) ?? -1) : terms[form]!;
    },
    findStem: (stem) => byStem.get(stem) ?? -1,
    termOf: (form) => terms[form]!,
    isNumber: (form) => numbers[form]!,
    noteCapital(form, capital) {
      capitals[form]! += capital ? 1 : -CAPITALS_A_SMALL;
    },
    capitals: () => Int32Array.from(capitals),
    isName: (form) => capitals[form]! > 0,
    words: () => byWord.keys(),
  };
}
