import { guessLanguage, stopWordsOf } from "./stop-words.ts";
import { isCommonWord } from "./word-rarity.ts";

/** Of an English question at least this share of the words are common ones; the others are names. */
const ENGLISH = 0.4;

/**
 * True for a question (its folded words) in another language than the story's: what its words meet
 * there, and what they don't, tells nothing.
 */
export function isForeign(words: readonly string[], language: string): boolean {
  if (guessLanguage(words, language) !== language) return true;
  if (language !== "en") return false;
  const stopWords = stopWordsOf(language);
  const english = words.filter((word) => stopWords.has(word) || isCommonWord(word));
  return english.length < ENGLISH * words.length;
}
