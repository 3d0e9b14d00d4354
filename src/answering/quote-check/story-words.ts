import type { Span, Story } from "../../story/story.ts";
import { makeSearchable, type SearchableText } from "../locate-words.ts";

/** A word of a text, in the form in which words are compared. */
export interface PlainWord extends Span {
  /** Lower case, with straight apostrophes. */
  readonly key: string;
}

/** A story's words, ready to be searched. */
export interface StoryWords {
  readonly words: readonly PlainWord[];
  /** Numbers of the words with a key, ascending. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly searchable: SearchableText;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’ʼ-][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text, in order; offsets are into it. */
export function plainWords(text: string): PlainWord[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    key: word.normalize("NFC").toLowerCase().replace(/[’ʼ]/g, "'"),
  }));
}

const cache = new WeakMap<Story, StoryWords>();

/** The words of a story; a long one's take a while, so they are kept with it. */
export function wordsOf(story: Story): StoryWords {
  const known = cache.get(story);
  if (known !== undefined) return known;
  const words = plainWords(story.text);
  const places = new Map<string, number[]>();
  for (const [at, { key }] of words.entries()) {
    const list = places.get(key);
    if (list === undefined) places.set(key, [at]);
    else list.push(at);
  }
  const made = { words, places, searchable: makeSearchable(story.text) };
  cache.set(story, made);
  return made;
}
