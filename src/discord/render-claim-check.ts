import type { ClaimCheck, ClaimVerdict } from "../answering/claim-check/check-claim.ts";
import { describeNote } from "../answering/note.ts";
import type { Story } from "../story/story.ts";
import { type CardMessage, COLOURS, card, clip, divider, text } from "./card.ts";
import { shareRow } from "./check-buttons.ts";
import { describeQuote } from "./describe-quote.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { sourceLine } from "./render-answer.ts";
import { CHECK_TEXTS } from "./texts/check-texts.ts";
import type { Language } from "./texts/language.ts";
import { NOTE_TEXTS } from "./texts/note-texts.ts";

/** Claims that one card shows, and quotes of each. */
const MOST = 6;
const MOST_QUOTES = 2;

const SIGNS: Readonly<Record<ClaimVerdict, string>> = {
  supported: "✅",
  contradicted: "❌",
  partly: "🟡",
  silent: "▫️",
};

function describe(
  { text: claim, verdict, quotes, note }: ClaimCheck,
  story: Story,
  language: Language,
): string {
  const texts = CHECK_TEXTS[language];
  const nearest = verdict === "silent" && quotes.length > 0 ? [`-# ${texts.nearest}`] : [];
  return [
    `“${clip(escapeMarkdown(claim), 280)}”`,
    `${SIGNS[verdict]} **${texts.claimVerdicts[verdict]}**`,
    ...(note === null ? [] : [`-# ${escapeMarkdown(describeNote(note, NOTE_TEXTS[language]))}`]),
    ...nearest,
    ...quotes
      .slice(0, MOST_QUOTES)
      .map((quote) => describeQuote(quote, { story, language, longest: 320 })),
  ].join("\n");
}

/** What the story says about the claims of a message. */
export function renderClaimChecks(
  checks: readonly ClaimCheck[],
  story: Story,
  language: Language,
): CardMessage {
  const texts = CHECK_TEXTS[language];
  const colour = checks.some(({ verdict }) => verdict === "contradicted")
    ? COLOURS.wrong
    : checks.some(({ verdict }) => verdict === "supported")
      ? COLOURS.strong
      : COLOURS.none;
  const more = checks.length > MOST ? [text(`-# ${texts.moreClaims(checks.length - MOST)}`)] : [];
  return card(colour, [
    text(
      checks.length === 0 ? texts.noClaim : `**${texts.claimsTitle}**\n-# ${texts.claimsCaution}`,
    ),
    ...checks
      .slice(0, MOST)
      .flatMap((check) => [divider(), text(describe(check, story, language))]),
    ...more,
    text(sourceLine(story)),
    ...(checks.length === 0 ? [] : [shareRow(language)]),
  ]);
}
