import { ButtonStyle } from "discord.js";
import type { Case, CaseStatus } from "../records/case-book.ts";
import { button, type CardMessage, COLOURS, card, clip, divider, row, text } from "./card.ts";
import { type CaseAction, encodeCustomId } from "./custom-id.ts";
import { blockQuote, escapeMarkdown } from "./escape-markdown.ts";
import { CASE_TEXTS, type CaseTexts } from "./texts/case-texts.ts";
import type { Language } from "./texts/language.ts";

const COLOUR: Readonly<Record<CaseStatus, number>> = {
  open: COLOURS.weak,
  upheld: COLOURS.wrong,
  dismissed: COLOURS.strong,
};
const LONGEST_TEXT = 1_000;

/** Where a message stands, as a link that Discord opens. */
export function messageLink(server: string, channel: string, message: string): string {
  return `https://discord.com/channels/${server}/${channel}/${message}`;
}

const who = (user: string | null, { forgotten }: CaseTexts) =>
  user === null ? forgotten : `<@${user}>`;
const when = (iso: string) => `<t:${Math.floor(Date.parse(iso) / 1_000)}:f>`;

/** A case with what can be done about it. */
export function renderCase(found: Case, language: Language): CardMessage {
  const texts = CASE_TEXTS[language];
  const { number, status, server, channel, message, complaint, links } = found;
  const id = (action: CaseAction) => encodeCustomId({ action, number });
  const decision =
    found.decidedAt === null
      ? []
      : [
          divider(),
          text(
            `${texts.decidedBy(who(found.decidedBy, texts), when(found.decidedAt))}\n${blockQuote(clip(escapeMarkdown(found.decision ?? ""), LONGEST_TEXT))}`,
          ),
        ];
  const linked = links.length === 0 ? "" : `\n-# ${texts.linkedTo(links.join(", "))}`;
  const buttons =
    status === "open"
      ? [
          button(id("uphold"), texts.buttons.uphold, ButtonStyle.Danger),
          button(id("dismiss"), texts.buttons.dismiss, ButtonStyle.Success),
        ]
      : [];
  return card(COLOUR[status], [
    text(`**${texts.caseNumber(number)}** · ${texts.outcomes[status]}`),
    text(
      `${texts.reportedBy(who(found.openedBy, texts), when(found.openedAt))}: [${texts.theMessage}](<${messageLink(server, channel, message)}>)\n${blockQuote(clip(escapeMarkdown(complaint), LONGEST_TEXT))}${linked}`,
    ),
    ...decision,
    row(...buttons, button(id("link"), texts.buttons.link)),
  ]);
}

export interface CasesView {
  /** Null: of every status. */
  readonly status: CaseStatus | null;
  readonly language: Language;
}

/** Cases, a line each. */
export function renderCases(cases: readonly Case[], { status, language }: CasesView): CardMessage {
  const texts = CASE_TEXTS[language];
  const lines = cases.map(({ number, status: own, complaint, server, channel, message }) => {
    const words = escapeMarkdown(clip(complaint.replace(/\s+/gu, " "), 90));
    return `- **${number}** · ${texts.statuses[own]} · [${texts.message}](<${messageLink(server, channel, message)}>) · ${words}`;
  });
  return card(COLOURS.plain, [
    text(`**${status === null ? texts.title : texts.titleOf(texts.statuses[status])}**`),
    divider(),
    text(lines.length === 0 ? texts.none : clip(lines.join("\n"), 3_600)),
  ]);
}
