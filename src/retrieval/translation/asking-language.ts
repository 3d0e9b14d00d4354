import { stopWordsOf } from "../stop-words.ts";
import { isCommonWord } from "../word-rarity.ts";
import type { AskingLanguage } from "./asking-rules.ts";
import { lexiconOf } from "./lexicon.ts";
import type { AskedWord } from "./plain-form.ts";
import { ASKING_LANGUAGES, functionWordsOf, rulesOf } from "./rules-of.ts";

const CYRILLIC: readonly AskingLanguage[] = ["uk", "ru"];

/** A word that English has, too, tells half: "was", "in", "on". */
const SHARED = 0.5;
const LETTERS = 1;
/** Less could be chance, where all other words are English: "Die another day". */
const ENOUGH = 2;

interface Evidence {
  readonly language: AskingLanguage;
  /** Function words that English lacks, and letters. */
  readonly own: number;
  /** The same with those that English shares. */
  readonly score: number;
  /** Function words of English that the language lacks. */
  readonly english: number;
}

/** What speaks for each language that is written in the question's script. */
function evidenceOf(words: readonly AskedWord[]): Evidence[] {
  const english = stopWordsOf("en");
  const lower = words.map((word) => word.lower).join(" ");
  const cyrillic = /\p{Script=Cyrillic}/u.test(lower);
  return ASKING_LANGUAGES.filter((language) => CYRILLIC.includes(language) === cyrillic).map(
    (language) => {
      const known = functionWordsOf(language);
      const mine = words.filter(({ word }) => known.has(word));
      const shared = mine.filter(({ word }) => english.has(word)).length;
      const letters = rulesOf(language).letters.test(lower) ? LETTERS : 0;
      const own = mine.length - shared + letters;
      const common = words.filter(({ word }) => english.has(word)).length;
      return { language, own, score: own + shared * SHARED, english: common - shared };
    },
  );
}

/**
 * The language of a question without grammar ("Fortschritte?"): the first whose lexicon has most
 * of its words, as they are written. Null when none has.
 */
function languageByWords(
  words: readonly AskedWord[],
  languages: readonly AskingLanguage[],
): AskingLanguage | null {
  let best: AskingLanguage | null = null;
  let most = 0;
  for (const language of languages) {
    const lexicon = lexiconOf(language);
    const found = words.filter(({ word }) => lexicon.findExactly(word) !== null).length;
    if (found > most) [best, most] = [language, found];
  }
  return best;
}

/** True when a language's lexicon has every word that is no grammar, and there is one. */
function knowsAll(words: readonly AskedWord[], language: AskingLanguage): boolean {
  const known = functionWordsOf(language);
  const content = words.filter(({ word }) => !known.has(word));
  const lexicon = lexiconOf(language);
  return content.length > 0 && content.every(({ word }) => lexicon.findExactly(word) !== null);
}

/**
 * The language that a question is asked in; null for English and for what cannot be told. English
 * needs no more evidence than any other to be believed, and a question without grammar is English
 * where one of its words is, or where the stories have it, as `occurs` tells.
 */
export function askingLanguageOf(
  words: readonly AskedWord[],
  occurs: (word: string) => boolean,
): AskingLanguage | null {
  const found = evidenceOf(words).sort((a, b) => b.score - a.score);
  const [best] = found;
  if (best === undefined || words.length === 0) return null;
  const cyrillic = CYRILLIC.includes(best.language);
  if (best.score === 0) {
    if (best.english > 0) return null;
    const inEnglish = words.some(({ word }) => isCommonWord(word) || occurs(word));
    if (!cyrillic && inEnglish) return null;
    const languages = found.map(({ language }) => language);
    return languageByWords(words, languages) ?? (cyrillic ? best.language : null);
  }
  if (best.own <= best.english) return null;
  const grammar = functionWordsOf(best.language);
  const alsoEnglish = words.every(({ word }) => grammar.has(word) || isCommonWord(word));
  if (cyrillic || best.score >= ENOUGH || !alsoEnglish) return best.language;
  const leading = found.filter(({ score }) => score === best.score);
  return leading.find(({ language }) => knowsAll(words, language))?.language ?? null;
}

/** True for words that carry grammar in English. */
export function hasEnglishGrammar(words: readonly AskedWord[]): boolean {
  const english = stopWordsOf("en");
  return words.some(({ word }) => english.has(word));
}
