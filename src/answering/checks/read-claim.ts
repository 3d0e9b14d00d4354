import type { Story } from "../../story/story.ts";
import { readWords, type Word } from "./read-words.ts";

/** A statement of a draft, read. */
export interface Claim {
  readonly text: string;
  readonly words: readonly Word[];
  /** The question's words, stop-words included. */
  readonly question: readonly Word[];
}

export function readClaim(
  text: string,
  question: string,
  { language }: Pick<Story, "language">,
): Claim {
  return { text, words: readWords(text, language), question: readWords(question, language) };
}
