import { guessLanguage } from "../../retrieval/stop-words.ts";
import { type CheckResult, fail, pass } from "./check-result.ts";
import type { Claim } from "./read-claim.ts";
import type { Evidence } from "./read-evidence.ts";
import { readWords } from "./read-words.ts";
import { isSameName, likeness } from "./same-word.ts";

/**
 * A statement has to do with the question: a content word of the question, or one that means
 * nearly the same, is in the statement or in the paragraphs that it cites. A question without
 * content words ("what happened?") lets everything pass, and so does one in another language.
 */
export function checkRelevance(claim: Claim, { story, sentences }: Evidence): CheckResult {
  const asked = claim.question.filter((word) => !word.stop);
  const words = claim.question.map(({ word }) => word);
  if (asked.length === 0 || guessLanguage(words, story.language) !== story.language) {
    return pass("relevance");
  }
  const blocks = new Set(sentences.map(({ block }) => block));
  const near = [...blocks].flatMap((index) => {
    const { start, end } = story.blocks[index]!;
    return readWords(story.text.slice(start, end), story.language);
  });
  const meets = [...claim.words, ...near].some((word) =>
    asked.some((other) => isSameName(word, other) || likeness(word, other, story.language) > 0),
  );
  return meets ? pass("relevance") : fail("relevance", "none", "the statement is off the question");
}
