import { describeNote } from "../answering/note.ts";
import { postableQuote } from "../answering/postable-quote.ts";
import type { QuoteCheck, QuoteVerdict } from "../answering/quote-check/check-quote.ts";
import type { DiffPart } from "../answering/quote-check/find-nearest.ts";
import type { Story } from "../story/story.ts";
import { type CardMessage, COLOURS, card, clip, divider, text } from "./card.ts";
import { shareRow } from "./check-buttons.ts";
import { describeQuote } from "./describe-quote.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { sourceLine } from "./render-answer.ts";
import { CHECK_TEXTS } from "./texts/check-texts.ts";
import type { Language } from "./texts/language.ts";
import { NOTE_TEXTS } from "./texts/note-texts.ts";

/** Quotations that one card shows. */
const MOST = 6;
const LONGEST_CLAIM = 280;
const LONGEST_DIFF = 500;

const SIGNS: Readonly<Record<QuoteVerdict, string>> = {
  exact: "✅",
  wrong_speaker: "⚠️",
  altered: "❌",
  absent: "❌",
};
const WORST: Readonly<Record<QuoteVerdict, number>> = {
  exact: COLOURS.strong,
  wrong_speaker: COLOURS.weak,
  altered: COLOURS.wrong,
  absent: COLOURS.wrong,
};

const MARKS: Readonly<Record<DiffPart["op"], (words: string) => string>> = {
  same: (words) => words,
  claimed: (words) => `~~${words}~~`,
  story: (words) => `**__${words}__**`,
  elided: (words) => `… *${words}* …`,
};

/** The claimed words with what is not the story's struck out, and what is put in. */
export function describeDiff(diff: readonly DiffPart[]): string {
  return diff
    .map(({ op, text: words }) => MARKS[op](escapeMarkdown(words.replace(/\s+/gu, " "))))
    .join(" ");
}

function describe(check: QuoteCheck, story: Story, language: Language): string {
  const { claimed, verdict, nearest, diff, notes } = check;
  const who = claimed.speaker === null ? "" : ` — ${escapeMarkdown(claimed.speaker)}`;
  const words = escapeMarkdown(claimed.words.replace(/\s+/gu, " "));
  const [judged, explained] = CHECK_TEXTS[language].quoteVerdicts[verdict];
  return [
    `“${clip(words, LONGEST_CLAIM)}”${clip(who, 100)}`,
    `${SIGNS[verdict]} **${judged}** ${explained}`.trimEnd(),
    ...(diff.length === 0 ? [] : [clip(describeDiff(diff), LONGEST_DIFF)]),
    ...notes
      .slice(0, 4)
      .map((note) => `-# ${escapeMarkdown(describeNote(note, NOTE_TEXTS[language]))}`),
    ...(nearest === null
      ? []
      : [describeQuote(postableQuote(story, nearest), { story, language, longest: 400 })]),
  ].join("\n");
}

/** What became of the quotations of a message. */
export function renderQuoteChecks(
  checks: readonly QuoteCheck[],
  story: Story,
  language: Language,
): CardMessage {
  const texts = CHECK_TEXTS[language];
  const shown = checks.slice(0, MOST);
  const worst = shown.reduce<QuoteVerdict>(
    (bad, { verdict }) => (ORDER.indexOf(verdict) > ORDER.indexOf(bad) ? verdict : bad),
    "exact",
  );
  const more =
    checks.length > MOST ? [text(`-# ${texts.moreQuotations(checks.length - MOST)}`)] : [];
  return card(checks.length === 0 ? COLOURS.none : WORST[worst], [
    text(checks.length === 0 ? texts.noQuotation : `**${texts.quotesTitle}**`),
    ...shown.flatMap((check) => [divider(), text(describe(check, story, language))]),
    ...more,
    text(sourceLine(story)),
    ...(checks.length === 0 ? [] : [shareRow(language)]),
  ]);
}

const ORDER: readonly QuoteVerdict[] = ["exact", "wrong_speaker", "altered", "absent"];
