import type { Story } from "../story/story.ts";
import { splitIntoPassages } from "./split-into-passages.ts";
import { stemmerOf } from "./stem.ts";
import { stopWordsOf } from "./stop-words.ts";
import { visitWords, wordOf } from "./tokenize.ts";

/** A passage as a store that finds it by its terms takes it. */
export interface PassageTerms {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** Stems of its words in order, repeated as they are, stop-words apart. */
  readonly terms: readonly string[];
}

function termsOf(text: string, language: string): string[] {
  const stem = stemmerOf(language);
  const stopWords = stopWordsOf(language);
  const terms: string[] = [];
  visitWords(text, (start, end) => {
    const word = wordOf(text.slice(start, end));
    if (!stopWords.has(word)) terms.push(stem(word));
  });
  return terms;
}

/** The passages of a story, the same as its index has, with the terms that they are found by. */
export function* passageTerms(story: Story): Generator<PassageTerms> {
  for (const { id, start, end } of splitIntoPassages(story)) {
    const text = story.text.slice(start, end);
    yield { id, start, end, terms: termsOf(text, story.language) };
  }
}
