import type { Question } from "../../answering/answer.ts";
import { historyFor } from "../../answering/conversation/history-for.ts";
import { resolveFollowUp } from "../../answering/conversation/resolve-follow-up.ts";
import type { Library } from "../../story/library.ts";
import type { ReadingLimit } from "../../story/limit-story.ts";
import type { Here } from "../command.ts";
import type { AskedQuestion } from "./answer-question.ts";
import type { RememberedTurn } from "./conversation.ts";

/** A question as it is understood: a follow-up made whole, with the story that it is about. */
export interface UnderstoodQuestion {
  readonly text: string;
  readonly changed: boolean;
  readonly storyId: string | null;
  /** How far its asker has read, as they said it now, or with what they ask on about. */
  readonly upTo: ReadingLimit | null;
  /** What a model has to know of the conversation, where the text does not tell it. */
  readonly history: Question["history"];
}

export interface UnderstandOptions {
  readonly here: Pick<Here, "library" | "storyHere" | "readUpTo">;
  readonly turns: readonly RememberedTurn[];
  /** Only the asker will see the answer. */
  readonly isPrivate: boolean;
  /** A reply or a mention has no option to say how far one has read: the conversation says it. */
  readonly goesOn: boolean;
}

/** Nothing that a turn has shown is behind what may be read now. */
const isWithin = ({ story, quotes }: RememberedTurn, library: Library) => {
  const end = library.find(story)?.text.length ?? 0;
  return quotes.every((quote) => quote.end <= end);
};

/**
 * Understands a question from its conversation. What only its asker saw is no part of it where
 * everybody reads the answer, nor is what stands behind the limit that holds now.
 */
export function understandQuestion(
  { text, storyId, upTo }: AskedQuestion,
  { here, turns, isPrivate, goesOn }: UnderstandOptions,
): UnderstoodQuestion {
  const known = turns.filter((turn) => isPrivate || !turn.isPrivate);
  const named = storyId ?? here.storyHere;
  const before = known.at(-1)?.upTo ?? null;
  const history: Question["history"] = [];
  const asked = {
    text,
    changed: false,
    storyId: named,
    upTo: upTo ?? (goesOn ? before : null),
    history,
  };
  // Whoever asks on has read no further than when they began.
  const limit = upTo ?? before;
  const { library } = limit === null ? here : here.readUpTo(limit);
  const own = known.filter((turn) => isWithin(turn, library));
  const story = library.find(named ?? own.at(-1)?.story ?? "");
  if (story === null) return asked;
  const resolved = resolveFollowUp(text, own, story);
  if (resolved.changed) return { ...resolved, storyId: story.id, upTo: limit, history };
  const told = historyFor(text, own, story);
  return told.length > 0 ? { ...asked, storyId: story.id, upTo: limit, history: told } : asked;
}
