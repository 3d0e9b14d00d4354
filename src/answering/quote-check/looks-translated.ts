import { guessLanguage, stopWordsOf } from "../../retrieval/stop-words.ts";
import type { Story } from "../../story/story.ts";
import { plainWords } from "./story-words.ts";

/** Fewer words tell no language. */
const FEWEST_WORDS = 4;
/** Letters of a script: those of a story tell at once that words in others are not its own. */
const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Han}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
];

const scriptOf = (text: string) => SCRIPTS.findIndex((script) => script.test(text));

/** True when words are in another language than a story's: by their script, or their stop-words. */
export function looksTranslated({ text, language }: Story, claim: string): boolean {
  const claimed = scriptOf(claim);
  if (claimed !== -1 && claimed !== scriptOf(text.slice(0, 2_000))) return true;
  const words = plainWords(claim).map(({ key }) => key);
  if (words.length < FEWEST_WORDS || stopWordsOf(language).size === 0) return false;
  return guessLanguage(words, language) !== language;
}
