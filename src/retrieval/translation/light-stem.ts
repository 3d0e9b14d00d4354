import { stemSlavic } from "../slavic-stem.ts";
import { stemmerOf } from "../stem.ts";
import type { AskingLanguage } from "./asking-rules.ts";
import { plainWord } from "./plain-form.ts";

/**
 * The part of a word that its inflections share, folded. Snowball's stemmers want the accents, and
 * people leave them out: callers ask with both forms of a word.
 */
export function lightStem(word: string, language: AskingLanguage): string {
  if (language === "uk" || language === "pl") return stemSlavic(plainWord(word), language);
  return plainWord(stemmerOf(language)(word));
}
