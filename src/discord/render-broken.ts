import { parseReceipt } from "../answering/receipt.ts";
import type { Publication } from "../records/publications.ts";
import { type CardMessage, COLOURS, card, clip, divider, text } from "./card.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { messageLink } from "./render-case.ts";
import { CASE_TEXTS } from "./texts/case-texts.ts";
import type { Language } from "./texts/language.ts";

function line({ server, channel, message, receipt }: Publication, label: string): string {
  const first = parseReceipt(receipt)?.quotes[0]?.text ?? "";
  const words = escapeMarkdown(clip(first.replace(/\s+/gu, " "), 100));
  return `- [${label}](<${messageLink(server ?? "@me", channel, message)}>) · “${words}”`;
}

/** Messages with quotes that the story no longer has. */
export function renderBroken(broken: readonly Publication[], language: Language): CardMessage {
  const texts = CASE_TEXTS[language];
  const lines = broken.map((shown) => line(shown, texts.message));
  return card(broken.length === 0 ? COLOURS.strong : COLOURS.weak, [
    text(`**${texts.brokenTitle}**\n-# ${texts.brokenWhy}`),
    divider(),
    text(lines.length === 0 ? texts.none : clip(lines.join("\n"), 3_400)),
  ]);
}
