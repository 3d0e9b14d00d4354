import type { ClaimCheck, ClaimVerdict } from "../answering/claim-check/check-claim.ts";
import type { Story } from "../story/story.ts";
import { type CardMessage, COLOURS, card, clip, divider, text } from "./card.ts";
import { shareRow } from "./check-buttons.ts";
import { describeQuote } from "./describe-quote.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { sourceLine } from "./render-answer.ts";

/** Claims that one card shows, and quotes of each. */
const MOST = 6;
const MOST_QUOTES = 2;

/** What the story says: never whether it is true. */
const LINES: Readonly<Record<ClaimVerdict, string>> = {
  supported: "✅ **The story says so.**",
  contradicted: "❌ **The story says otherwise.**",
  partly: "🟡 **The story says a part of this.**",
  silent: "▫️ **The story does not say.**",
};

function describe({ text: claim, verdict, quotes, note }: ClaimCheck): string {
  const nearest = verdict === "silent" && quotes.length > 0 ? ["-# what comes nearest:"] : [];
  return [
    `“${clip(escapeMarkdown(claim), 280)}”`,
    LINES[verdict],
    ...(note === null ? [] : [`-# ${escapeMarkdown(note)}`]),
    ...nearest,
    ...quotes.slice(0, MOST_QUOTES).map((quote) => describeQuote(quote, 320)),
  ].join("\n");
}

/** What the story says about the claims of a message. */
export function renderClaimChecks(checks: readonly ClaimCheck[], story: Story): CardMessage {
  const colour = checks.some(({ verdict }) => verdict === "contradicted")
    ? COLOURS.wrong
    : checks.some(({ verdict }) => verdict === "supported")
      ? COLOURS.strong
      : COLOURS.none;
  const more = checks.length > MOST ? [text(`-# and ${checks.length - MOST} more claims`)] : [];
  return card(colour, [
    text(
      checks.length === 0
        ? "This message claims nothing that I could hold against the story."
        : "**What the story says about this message**\n-# It says what stands in the story, not what is true.",
    ),
    ...checks.slice(0, MOST).flatMap((check) => [divider(), text(describe(check))]),
    ...more,
    text(sourceLine(story)),
    ...(checks.length === 0 ? [] : [shareRow()]),
  ]);
}
