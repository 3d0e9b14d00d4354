import { isForeign } from "../../retrieval/is-foreign.ts";
import { rarityOf } from "../../retrieval/word-rarity.ts";
import { type CheckResult, fail, pass } from "./check-result.ts";
import type { Claim } from "./read-claim.ts";
import type { Evidence } from "./read-evidence.ts";
import { readWords, type Word } from "./read-words.ts";
import { isSameName, likeness } from "./same-word.ts";

/** Words that ask for the story as a whole. */
const GENERAL =
  /^(?:happen(?:s|ed|ing)?|go(?:es|ing)?|went|summar(?:y|i[sz]e|i[sz]ed)|tldr|story|article|text|news|main|point|points|gist|mean|means|explain|describe|overview|plot|short|brief|briefly|key|takeaways?)$/u;

/** Less likeness joins words that only sound as if they had to do with each other. */
const NEAR = 0.6;
/** Share of the question, by weight, that must be met. */
const LEAST_SHARE = 0.15;

/**
 * A statement has to do with the question: content words of the question, or words that mean
 * nearly the same, are in the statement or in the paragraphs that it cites. A question without
 * content words ("what happened?") lets everything pass, and so does one in another language.
 */
export function checkRelevance(
  claim: Claim,
  { story, sentences, speakers }: Evidence,
): CheckResult {
  const asked = claim.question.filter(({ stop, word }) => !stop && !GENERAL.test(word));
  const words = claim.question.map(({ word }) => word);
  if (asked.length === 0 || isForeign(words, story.language)) return pass("relevance");
  const blocks = new Set(sentences.map(({ block }) => block));
  const near = [...blocks].flatMap((index) => {
    const { start, end } = story.blocks[index]!;
    return readWords(story.text.slice(start, end), story.language);
  });
  const known = [...claim.words, ...near, ...speakers].filter(({ stop }) => !stop);
  const meets = (other: Word) =>
    known.some((word) => isSameName(word, other) || likeness(word, other, story.language) >= NEAR);
  const weigh = (list: readonly Word[]) =>
    list.reduce((sum, { word }) => sum + (story.language === "en" ? rarityOf(word) : 1), 0);
  const share = weigh(asked.filter(meets)) / weigh(asked);
  if (share >= LEAST_SHARE) return pass("relevance");
  return fail("relevance", "none", "the statement is off the question");
}
