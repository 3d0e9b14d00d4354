import { postableQuote } from "../answering/postable-quote.ts";
import type { QuoteCheck, QuoteVerdict } from "../answering/quote-check/check-quote.ts";
import type { Story } from "../story/story.ts";
import { type CardMessage, COLOURS, card, clip, divider, text } from "./card.ts";
import { describeQuote } from "./describe-quote.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { sourceLine } from "./render-answer.ts";
import { deskButtons } from "./render-found-quotes.ts";
import { describeDiff } from "./render-quote-check.ts";

const LINES: Readonly<Record<QuoteVerdict, string>> = {
  exact: "**The story has these words.**",
  wrong_speaker: "**The story has these words.**",
  altered: "**The story does not have these words.** What comes nearest:",
  absent: "**The story does not have these words.**",
};

/** Where pasted words stand in a story, or what comes nearest, with the match explained. */
export function renderExactWords(found: QuoteCheck, story: Story): CardMessage {
  const { claimed, verdict, nearest, diff, notes } = found;
  const shown = nearest === null ? null : postableQuote(story, nearest);
  const same = nearest?.text === claimed.words.trim();
  const how =
    verdict === "exact" && !same
      ? ["-# the same words in other typography, white space, case or with marked omissions"]
      : [];
  const lines = [
    LINES[verdict],
    ...how,
    ...(diff.length === 0 ? [] : [clip(describeDiff(diff), 900)]),
    ...notes.map((note) => `-# ${escapeMarkdown(note)}`),
  ];
  return card(verdict === "exact" ? COLOURS.strong : COLOURS.weak, [
    text(`“${clip(escapeMarkdown(claimed.words), 400)}”`),
    text(lines.join("\n")),
    ...(shown === null
      ? []
      : [divider(), text(describeQuote(shown, 1_200)), deskButtons(story, shown)]),
    text(sourceLine(story)),
  ]);
}
