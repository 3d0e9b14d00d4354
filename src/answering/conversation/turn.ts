import type { Span } from "../../story/story.ts";
import type { Answer } from "../answer.ts";

/** A quote that was shown in a conversation. */
export interface ShownQuote extends Span {
  readonly text: string;
  /** Canonical name of who speaks in it; null for narration, and where the story leaves it unsure. */
  readonly speaker: string | null;
}

/** One question of a conversation and what was shown for it. */
export interface Turn {
  /** The question as it was answered: whole, with what a follow-up left out. */
  readonly question: string;
  /** The story's id. */
  readonly story: string;
  /** The best first. Empty when the answer was silence: nearest passages are no answer. */
  readonly quotes: readonly ShownQuote[];
  /** Texts of the statements that were shown above the quotes. */
  readonly statements: readonly string[];
}

/** What a conversation remembers of an answer to a question. */
export function turnOf(question: string, { story, quotes, statements, reasons }: Answer): Turn {
  const ranked = quotes.map(({ start, end, text, voice }, at) => ({
    quote: { start, end, text, speaker: voice.speaker },
    score: reasons.ranks[at]?.score ?? 0,
  }));
  return {
    question,
    story,
    quotes: ranked.sort((a, b) => b.score - a.score).map(({ quote }) => quote),
    statements: statements.map(({ text }) => text),
  };
}
