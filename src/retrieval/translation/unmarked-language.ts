import { isCommonWord } from "../word-rarity.ts";
import { languageEvidenceOf } from "./asking-language.ts";
import type { AskingLanguage } from "./asking-rules.ts";
import { lexiconOf } from "./lexicon.ts";
import type { AskedWord } from "./plain-form.ts";

/**
 * The language of a question without grammar ("Fortschritte?"): the one whose lexicon has most of
 * its words. Null when a word of it is English or stands in the stories, as `occurs` tells.
 */
export function unmarkedLanguageOf(
  words: readonly AskedWord[],
  occurs: (word: string) => boolean,
): AskingLanguage | null {
  const { english, languages } = languageEvidenceOf(words);
  const cyrillic = languages.has("uk");
  if (english > 0 || words.length === 0) return null;
  if (!cyrillic && words.some(({ word }) => isCommonWord(word) || occurs(word))) return null;
  let best: AskingLanguage | null = cyrillic ? "uk" : null;
  let most = 0;
  for (const language of languages.keys()) {
    const lexicon = lexiconOf(language);
    const found = words.filter(({ word }) => lexicon.findExactly(word) !== null).length;
    if (found > most) [best, most] = [language, found];
  }
  return best;
}
