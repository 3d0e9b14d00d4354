import { parseReceipt } from "../answering/receipt.ts";
import type { Publication } from "../records/publications.ts";
import { type CardMessage, COLOURS, card, clip, divider, text } from "./card.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { messageLink } from "./render-case.ts";

function line({ server, channel, message, receipt }: Publication): string {
  const first = parseReceipt(receipt)?.quotes[0]?.text ?? "";
  const words = escapeMarkdown(clip(first.replace(/\s+/gu, " "), 100));
  return `- [message](<${messageLink(server ?? "@me", channel, message)}>) · “${words}”`;
}

/** Messages with quotes that the story no longer has. */
export function renderBroken(broken: readonly Publication[]): CardMessage {
  const lines = broken.map(line);
  return card(broken.length === 0 ? COLOURS.strong : COLOURS.weak, [
    text("**Quotes that no longer stand**\n-# The story was changed after they were shown."),
    divider(),
    text(lines.length === 0 ? "There are none." : clip(lines.join("\n"), 3_400)),
  ]);
}
