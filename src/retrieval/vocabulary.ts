import type { QuestionTerm } from "./parse-question.ts";
import type { TermMatch } from "./retrieved.ts";
import { spellingLikeness } from "./spelling.ts";
import { stemmerOf } from "./stem.ts";
import { synonymsOf } from "./synonyms.ts";
import { isCommonWord } from "./word-rarity.ts";

/** A word of the stories that a question's word may mean. */
export interface Expansion {
  readonly termId: number;
  readonly how: TermMatch["how"];
  /** 0..1: how sure. */
  readonly weight: number;
}

/** The stems of one language's stories, numbered from 1 in the order they were met. */
export interface Vocabulary {
  /** One past the largest number. */
  readonly size: number;
  /** Number of a folded word's stem, which is added when new. */
  add(word: string): number;
  /** Number of a folded word's stem, or null. */
  find(word: string): number | null;
  /** What a question's word may mean here, surest first; empty when the stories lack it. */
  expand(term: QuestionTerm): readonly Expansion[];
}

const STEM_WEIGHT = 0.95;
const DERIVED_WEIGHT = 0.75;
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

export function createVocabulary(language: string): Vocabulary {
  const stem = stemmerOf(language);
  // Number 0 is kept for stop-words; no word has an empty stem.
  const ids = new Map<string, number>([["", 0]]);
  /** Every word form by its first two letters of sound, for spelling and derivation. */
  const forms = new Map<string, Set<string>>();

  const near = (term: QuestionTerm): Expansion[] => {
    const found = new Map<number, Expansion>();
    const offer = (word: string, how: TermMatch["how"], weight: number) => {
      const termId = ids.get(stem(word));
      if (termId === undefined || weight <= (found.get(termId)?.weight ?? 0)) return;
      found.set(termId, { termId, how, weight });
    };
    const misspelt = term.kind !== "number" && !(language === "en" && isCommonWord(term.word));
    for (const word of forms.get(bucketOf(term.word)) ?? []) {
      if (term.kind === "name" && isDerived(term.word, word)) offer(word, "name", DERIVED_WEIGHT);
      if (misspelt) offer(word, "spelling", spellingLikeness(term.word, word));
    }
    if (language === "en" && term.kind === "word") {
      for (const [word, weight] of synonymsOf(term.word)) offer(word, "synonym", weight);
      if (term.word !== stem(term.word)) {
        for (const [word, weight] of synonymsOf(singularOf(term.word))) {
          offer(word, "synonym", weight);
        }
      }
    }
    return [...found.values()].sort((a, b) => b.weight - a.weight);
  };

  return {
    get size() {
      return ids.size;
    },
    add(word) {
      const key = stem(word);
      let id = ids.get(key);
      if (id === undefined) {
        id = ids.size;
        ids.set(key, id);
      }
      const bucket = bucketOf(word);
      forms.set(bucket, (forms.get(bucket) ?? new Set()).add(word));
      return id;
    },
    find: (word) => ids.get(stem(word)) ?? null,
    expand(term) {
      const exact = ids.get(stem(term.word));
      const others = near(term).filter(({ termId }) => termId !== exact);
      if (exact === undefined) return others;
      const how = forms.get(bucketOf(term.word))?.has(term.word) ? "exact" : "stem";
      return [{ termId: exact, how, weight: how === "exact" ? 1 : STEM_WEIGHT }, ...others];
    },
  };
}

/** Spelling is compared only among words that begin with the same sound. */
function bucketOf(word: string): string {
  const first = word[0] ?? "";
  return { w: "v", z: "s", c: "k", q: "k", y: "i", j: "i" }[first] ?? first;
}

/** The dictionary form of a plain plural or past: enough for a look-up in a table of lemmas. */
function singularOf(word: string): string {
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.endsWith("ing") || word.endsWith("ed")) return word.replace(/(?:ing|ed)$/, "");
  return word.replace(/s$/, "");
}
