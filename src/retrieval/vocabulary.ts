import type { QuestionTerm } from "./parse-question.ts";
import type { TermMatch } from "./retrieved.ts";
import { spellingLikeness } from "./spelling.ts";
import { lookUpForms, synonymsOf } from "./synonyms.ts";
import { transliterate } from "./transliterate.ts";
import type { WordForms } from "./word-forms.ts";
import { isCommonWord } from "./word-rarity.ts";

/** A term of the stories that a question's word may mean. */
export interface Expansion {
  readonly termId: number;
  readonly how: TermMatch["how"];
  /** 0..1: how sure. */
  readonly weight: number;
}

/** What words mean among the words of an index. */
export interface Vocabulary {
  /**
   * What a question's word may mean here, surest first; empty when the stories lack it. `aliases`
   * are folded words that name the same as the word: "russia" for "moscow".
   */
  expand(term: QuestionTerm, aliases?: readonly string[]): readonly Expansion[];
}

const STEM_WEIGHT = 0.95;
const DERIVED_WEIGHT = 0.75;
const ALIAS_WEIGHT = 0.85;
/** "Ukraine" and "Ukrainian" share this much at least, and differ by little. */
const SHARED_START = 5;
const LONGEST_ENDING = 4;

/** A name and its adjective: a long common start, short different endings. */
function isDerived(asked: string, found: string): boolean {
  let shared = 0;
  while (shared < asked.length && shared < found.length && asked[shared] === found[shared]) {
    shared++;
  }
  const endings = Math.max(asked.length, found.length) - shared;
  return shared >= SHARED_START && endings <= LONGEST_ENDING;
}

/** What is read of the words of an index. */
type ReadForms = Pick<WordForms, "words" | "find" | "findTerm" | "termOf" | "stopTerms">;

/** Reads words with the forms of an index. What only few questions need is made when one does. */
export function createVocabulary(forms: ReadForms, language: string): Vocabulary {
  /** Every word form by its first letter's sound, for spelling and derivation. */
  let byStart: ReadonlyMap<string, readonly string[]> | null = null;
  const startingLike = (word: string) => {
    byStart ??= Map.groupBy(
      [...forms.words()].filter((_, form) => forms.termOf(form) >= forms.stopTerms),
      startOf,
    );
    return byStart.get(startOf(word)) ?? [];
  };

  const near = (term: QuestionTerm, aliases: readonly string[]): Expansion[] => {
    const found = new Map<number, Expansion>();
    const offer = (word: string, how: TermMatch["how"], weight: number) => {
      const termId = forms.findTerm(word);
      if (termId < forms.stopTerms || weight <= (found.get(termId)?.weight ?? 0)) return;
      found.set(termId, { termId, how, weight });
    };
    for (const alias of aliases) offer(alias, "name", ALIAS_WEIGHT);
    const asked = [...new Set([term.word, transliterate(term.word) ?? term.word])];
    const misspelt =
      term.kind !== "number" && !(language === "en" && asked.some((word) => isCommonWord(word)));
    if (misspelt || term.kind === "name") {
      for (const spelt of asked) {
        for (const word of startingLike(spelt)) {
          if (term.kind === "name" && isDerived(spelt, word)) offer(word, "name", DERIVED_WEIGHT);
          if (misspelt) offer(word, "spelling", spellingLikeness(spelt, word));
        }
      }
    }
    if (language === "en" && term.kind === "word") {
      for (const form of lookUpForms(term.word)) {
        for (const [word, weight] of synonymsOf(form)) offer(word, "synonym", weight);
      }
    }
    return [...found.values()].sort((a, b) => b.weight - a.weight);
  };

  return {
    expand(term, aliases = []) {
      const exact = forms.findTerm(term.word);
      const others = near(term, aliases).filter(({ termId }) => termId !== exact);
      if (exact < forms.stopTerms) return others;
      const how = forms.find(term.word) === -1 ? "stem" : "exact";
      return [{ termId: exact, how, weight: how === "exact" ? 1 : STEM_WEIGHT }, ...others];
    },
  };
}

/** Spelling is compared only among words that begin with the same sound. */
function startOf(word: string): string {
  const first = word[0] ?? "";
  return { w: "v", z: "s", c: "k", q: "k", y: "i", j: "i" }[first] ?? first;
}
