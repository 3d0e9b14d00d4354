import { stopWordsOf } from "../stop-words.ts";
import { isCommonWord } from "../word-rarity.ts";
import type { AskingLanguage } from "./asking-rules.ts";
import type { AskedWord } from "./plain-form.ts";
import { ASKING_LANGUAGES, functionWordsOf, rulesOf } from "./rules-of.ts";

const CYRILLIC: readonly AskingLanguage[] = ["uk", "ru"];

/** A word that English has, too, tells half: "was", "die", "on". */
const SHARED = 0.5;
const LETTERS = 1;
/** Less could be chance, where all other words are English: "Die another day". */
const ENOUGH = 2;

/** What speaks for each language: its function words and its letters. */
export interface LanguageEvidence {
  readonly english: number;
  readonly languages: ReadonlyMap<AskingLanguage, number>;
}

export function languageEvidenceOf(words: readonly AskedWord[]): LanguageEvidence {
  const english = stopWordsOf("en");
  const lower = words.map((word) => word.lower).join(" ");
  const cyrillic = /\p{Script=Cyrillic}/u.test(lower);
  const languages = new Map<AskingLanguage, number>();
  for (const language of ASKING_LANGUAGES) {
    if (CYRILLIC.includes(language) !== cyrillic) continue;
    const own = functionWordsOf(language);
    let score = rulesOf(language).letters.test(lower) ? LETTERS : 0;
    for (const { word } of words) {
      if (own.has(word)) score += english.has(word) ? SHARED : 1;
    }
    languages.set(language, score);
  }
  const common = words.filter(({ word }) => english.has(word)).length;
  return { english: common, languages };
}

/**
 * The language that a question is asked in, as far as its grammar tells; null for English and for
 * what cannot be told. English needs no more evidence than any other to be believed.
 */
export function askingLanguageOf(words: readonly AskedWord[]): AskingLanguage | null {
  const { english, languages } = languageEvidenceOf(words);
  const [best] = [...languages].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] <= english) return null;
  const [language, score] = best;
  const own = functionWordsOf(language);
  const thin = score < ENOUGH && !CYRILLIC.includes(language);
  const alsoEnglish = words.every(({ word }) => own.has(word) || isCommonWord(word));
  return thin && alsoEnglish ? null : language;
}
