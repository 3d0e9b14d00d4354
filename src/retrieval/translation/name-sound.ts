import { spellingLikeness } from "../spelling.ts";
import { transliterate } from "../transliterate.ts";
import type { AskingLanguage } from "./asking-rules.ts";
import { plainWord } from "./plain-form.ts";
import { rulesOf } from "./rules-of.ts";

/** Letters that Russian sounds otherwise than Ukrainian. */
const RUSSIAN: Readonly<Record<string, string>> = { г: "g", и: "i", э: "e" };

function inLatin(word: string, language: AskingLanguage): string {
  const own =
    language === "ru" ? [...word].map((letter) => RUSSIAN[letter] ?? letter).join("") : word;
  return transliterate(own) ?? own;
}

/**
 * The consonants of a name by their sound, as the scripts and languages that quote it agree on
 * them: "Мерц" and "Merz" are "mrs", "Уиткофф" and "Witkoff" are "vtkv".
 */
function consonantsOf(latin: string): string {
  return latin
    .replace(/^(?:u|o)(?=[aeiouy])/u, "w")
    .replace(/(?:tsch|dzh|shch|sch|tch|sh|zh|cz|sz|ch)/gu, "#")
    .replace(/^dj|^j(?=[aeou])/u, "#")
    .replace(/(?:kh|gh|[cqxg])/gu, "k")
    .replace(/(?:tz|ts|z)/gu, "s")
    .replace(/(?:ph|w|v)/gu, "f")
    .replace(/[^#bdfklmnprst]/gu, "")
    .replace(/(.)\1+/gu, "$1");
}

/** Likeness by consonants alone, of names with three or more of them, and of short names. */
const SAME_CONSONANTS = 0.8;
const SAME_SHORT = 0.7;
const SHORT = 5;

function soundLikeness(asked: string, name: string): number {
  const sound = consonantsOf(asked);
  if (sound.length < 2 || sound !== consonantsOf(name)) return 0;
  if (sound.length >= 3) return Math.abs(asked.length - name.length) <= 3 ? SAME_CONSONANTS : 0;
  return asked.length <= SHORT && name.length <= SHORT ? SAME_SHORT : 0;
}

/** The nominatives that a name in some case may have, in Latin letters, itself first. */
function baseNamesOf(word: string, language: AskingLanguage): string[] {
  const bases = new Set([word]);
  for (const [ending, nominative] of rulesOf(language).nameEndings) {
    const base = word.replace(ending, nominative);
    if (base.length >= 3) bases.add(base);
  }
  return [...bases].map((base) => inLatin(base, language));
}

/** How surely (0..1) a word of a question names what a word of the story names. */
export function nameLikeness(word: string, name: string, language: AskingLanguage): number {
  const known = plainWord(name);
  let best = 0;
  for (const base of baseNamesOf(word, language)) {
    if (base === known) return 1;
    best = Math.max(best, spellingLikeness(base, known), soundLikeness(base, known));
  }
  return best;
}
