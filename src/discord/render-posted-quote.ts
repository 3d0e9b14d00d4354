import type { Quote } from "../answering/answer.ts";
import type { Story } from "../story/story.ts";
import { type CardMessage, COLOURS, card, row, text } from "./card.ts";
import { proofButtons } from "./check-buttons.ts";
import { describeQuote } from "./describe-quote.ts";
import { sourceLine } from "./render-answer.ts";
import type { Language } from "./texts/language.ts";
import { QUOTE_DESK_TEXTS } from "./texts/quote-desk-texts.ts";

/** A posted quote is whole: as long as a card can hold. */
const LONGEST = 3_000;

/** Who pulled a quote, and under which number of the log. */
export interface PulledBy {
  readonly user: string;
  readonly entry: number;
}

/** Where a quote is from, and who pulled it. */
export const pulledLine = (story: Story, { user, entry }: PulledBy, language: Language) =>
  `${sourceLine(story)}\n-# ${QUOTE_DESK_TEXTS[language].pulledBy(`<@${user}>`, entry)}`;

/** A quote that a moderator shows to a channel, with who pulled it and under which number. */
export function renderPostedQuote(
  quote: Quote,
  story: Story,
  by: PulledBy,
  language: Language,
): CardMessage {
  return card(COLOURS.plain, [
    text(describeQuote({ ...quote, n: 1 }, { story, language, longest: LONGEST })),
    text(pulledLine(story, by, language)),
    row(...proofButtons(language)),
  ]);
}
