import { spellingLikeness } from "./spelling.ts";
import type { QueryTerm } from "./text-query.ts";
import { transliterate } from "./transliterate.ts";
import type { WordForms } from "./word-forms.ts";

/** Finds words of an index that look like a word that it lacks. */
export interface SimilarWords {
  /** Terms of the most similar words, best first: at most five. */
  find(word: string): readonly QueryTerm[];
}

const GRAM = 4;
/** Share of common 4-grams (Dice) from which two words are taken for related. */
const ALIKE = 0.6;
const MOST = 5;
/** A gram of more words than this is an ending that tells nothing. */
const MOST_WORDS = 2_000;

/** The runs of four characters of a word, its ends marked. */
function gramsOf(word: string): Set<string> {
  const marked = `<${word}>`;
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= marked.length; at++) grams.add(marked.slice(at, at + GRAM));
  return grams;
}

/** Sorts an index's words by their 4-grams: for typos, transliterations and derived words. */
export function createSimilarWords(forms: WordForms): SimilarWords {
  const byGram = new Map<string, number[]>();
  const words = [...forms.words()];
  const gramCounts = new Uint8Array(words.length);
  for (const [form, word] of words.entries()) {
    if (word.length <= 3 || forms.termOf(form) < forms.stopTerms || forms.isNumber(form)) continue;
    const grams = gramsOf(word);
    gramCounts[form] = Math.min(255, grams.size);
    for (const gram of grams) {
      const list = byGram.get(gram);
      if (list === undefined) byGram.set(gram, [form]);
      else if (list.length <= MOST_WORDS) list.push(form);
    }
  }
  const collect = (asked: string, found: Map<number, number>) => {
    const grams = gramsOf(asked);
    const shared = new Map<number, number>();
    for (const gram of grams) {
      const list = byGram.get(gram) ?? [];
      if (list.length > MOST_WORDS) continue;
      for (const form of list) shared.set(form, (shared.get(form) ?? 0) + 1);
    }
    for (const [form, count] of shared) {
      const dice = (2 * count) / (grams.size + gramCounts[form]!);
      if (dice < ALIKE / 2) continue;
      const weight = Math.max(dice >= ALIKE ? dice : 0, spellingLikeness(asked, words[form]!));
      const term = forms.termOf(form);
      if (weight > (found.get(term) ?? 0)) found.set(term, weight);
    }
  };

  return {
    find(word) {
      const found = new Map<number, number>();
      collect(word, found);
      // A Cyrillic word may be a name that the stories have in Latin letters.
      const latin = transliterate(word);
      if (latin !== null) collect(latin, found);
      return [...found]
        .map(([term, weight]) => ({ term, weight }))
        .sort((a, b) => b.weight - a.weight)
        .slice(0, MOST);
    },
  };
}
