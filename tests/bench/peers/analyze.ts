import { createRequire } from "node:module";
import lunr from "lunr";
import type { Stemmer } from "snowball-stemmers";
import stemEnglish from "wink-porter2-stemmer";
import { stopWordsOf } from "../../../src/retrieval/stop-words.ts";

/** The stop-words that lunr ships, for English; it has none for other languages. */
function isStopWord(language: string): (word: string) => boolean {
  if (language === "en") return (word) => lunr.stopWordFilter(new lunr.Token(word, {})) == null;
  const words = stopWordsOf(language);
  return (word) => words.has(word);
}

const SNOWBALL: Readonly<Record<string, string>> = { de: "german", es: "spanish", ru: "russian" };

function stemmer(language: string): (word: string) => string {
  if (language === "en") return stemEnglish;
  const name = SNOWBALL[language];
  if (name === undefined) return (word) => word;
  const require = createRequire(import.meta.url);
  const { newStemmer } = require("snowball-stemmers") as { newStemmer(name: string): Stemmer };
  const snowball = newStemmer(name);
  return (word) => snowball.stem(word);
}

/**
 * What a careful developer would give a peer for one language: lower-case runs of letters and
 * figures, without stop-words, stemmed by a stock stemmer.
 */
export function createAnalyzer(language: string): (text: string) => string[] {
  const isStop = isStopWord(language);
  const stem = stemmer(language);
  return (text) =>
    (text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
      .filter((word) => !isStop(word))
      .map(stem);
}
