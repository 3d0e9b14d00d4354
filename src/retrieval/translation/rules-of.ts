import type { AskingLanguage, AskingRules } from "./asking-rules.ts";
import { plainWord } from "./plain-form.ts";
import { FRENCH } from "./rules/french.ts";
import { GERMAN } from "./rules/german.ts";
import { POLISH } from "./rules/polish.ts";
import { RUSSIAN } from "./rules/russian.ts";
import { SPANISH } from "./rules/spanish.ts";
import { UKRAINIAN } from "./rules/ukrainian.ts";

const RULES: Readonly<Record<AskingLanguage, AskingRules>> = {
  uk: UKRAINIAN,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  pl: POLISH,
  ru: RUSSIAN,
};

export const ASKING_LANGUAGES = Object.keys(RULES) as readonly AskingLanguage[];

export function rulesOf(language: AskingLanguage): AskingRules {
  return RULES[language];
}

const sets = new Map<AskingLanguage, ReadonlySet<string>>();

/** The folded words that carry grammar in a language, question words among them. */
export function functionWordsOf(language: AskingLanguage): ReadonlySet<string> {
  let words = sets.get(language);
  if (words === undefined) {
    words = new Set(RULES[language].functionWords.trim().split(/\s+/).map(plainWord));
    sets.set(language, words);
  }
  return words;
}
