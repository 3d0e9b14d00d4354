import { describeNote } from "../answering/note.ts";
import { postableQuote } from "../answering/postable-quote.ts";
import type { QuoteCheck } from "../answering/quote-check/check-quote.ts";
import type { Story } from "../story/story.ts";
import { type CardMessage, COLOURS, card, clip, divider, text } from "./card.ts";
import { describeQuote } from "./describe-quote.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { sourceLine } from "./render-answer.ts";
import { deskButtons } from "./render-found-quotes.ts";
import { describeDiff } from "./render-quote-check.ts";
import type { Language } from "./texts/language.ts";
import { NOTE_TEXTS } from "./texts/note-texts.ts";
import { QUOTE_DESK_TEXTS } from "./texts/quote-desk-texts.ts";

/** Where pasted words stand in a story, or what comes nearest, with the match explained. */
export function renderExactWords(found: QuoteCheck, story: Story, language: Language): CardMessage {
  const texts = QUOTE_DESK_TEXTS[language];
  const { claimed, verdict, nearest, diff, notes } = found;
  const shown = nearest === null ? null : postableQuote(story, nearest);
  const same = nearest?.text === claimed.words.trim();
  const how = verdict === "exact" && !same ? [`-# ${texts.sameWords}`] : [];
  const judged = `**${texts.exactWords[verdict]}**`;
  const lines = [
    verdict === "altered" ? `${judged} ${texts.nearest}` : judged,
    ...how,
    ...(diff.length === 0 ? [] : [clip(describeDiff(diff), 900)]),
    ...notes.map((note) => `-# ${escapeMarkdown(describeNote(note, NOTE_TEXTS[language]))}`),
  ];
  return card(verdict === "exact" ? COLOURS.strong : COLOURS.weak, [
    text(`“${clip(escapeMarkdown(claimed.words), 400)}”`),
    text(lines.join("\n")),
    ...(shown === null
      ? []
      : [
          divider(),
          text(describeQuote(shown, { story, language, longest: 1_200 })),
          deskButtons(story, shown, language),
        ]),
    text(sourceLine(story)),
  ]);
}
