import { isForeign } from "../../retrieval/is-foreign.ts";
import { tokenize } from "../../retrieval/tokenize.ts";
import type { Story } from "../../story/story.ts";
import type { Question } from "../answer.ts";
import { findOpenPronouns } from "./pronouns.ts";
import type { Turn } from "./turn.ts";

/** Turns that a model is told of. */
const MOST_TURNS = 3;
/** What was shown for one of them, in UTF-16 code units. */
const MOST_SHOWN = 600;
/** A longer question in a language that no rule reads stands on its own feet. UTF-16 code units. */
const LONGEST_FRAGMENT = 120;
/** "Does that help?", "Who did so?", "the same there": something said before. */
const POINTS_BACK =
  /(?<!\p{L})(?:that|this|those|these|so|there|then|the (?:same|former|latter|others?))(?=\s*(?:[?!.,]|$))/iu;

/** Whether a question that no rule made whole may mean what was said before. */
function leansBack(question: string, story: Story): boolean {
  const words = tokenize(question).map(({ word }) => word);
  if (isForeign(words, story.language)) return question.length <= LONGEST_FRAGMENT;
  return findOpenPronouns(question, story).length > 0 || POINTS_BACK.test(question);
}

/**
 * What a model is told of a conversation, oldest first, so that it understands a question that
 * {@link resolveFollowUp} could not make whole; empty for a question that stands alone. `turns` are
 * oldest first; those of other stories are passed over.
 */
export function historyFor(
  question: string,
  turns: readonly Turn[],
  story: Story,
): Question["history"] {
  const own = turns.filter((turn) => turn.story === story.id).slice(-MOST_TURNS);
  if (own.length === 0 || !leansBack(question, story)) return [];
  return own.map((turn) => {
    const shown =
      turn.statements.length > 0 ? turn.statements : turn.quotes.map(({ text }) => text);
    return { question: turn.question, answer: shown.join(" ").slice(0, MOST_SHOWN) };
  });
}
