import { ButtonStyle } from "discord.js";
import type { Case, CaseStatus } from "../records/case-book.ts";
import { button, type CardMessage, COLOURS, card, clip, divider, row, text } from "./card.ts";
import { type CaseAction, encodeCustomId } from "./custom-id.ts";
import { blockQuote, escapeMarkdown } from "./escape-markdown.ts";

const STATUS: Readonly<Record<CaseStatus, string>> = {
  open: "open",
  upheld: "upheld: the message was wrong",
  dismissed: "dismissed: the message stands",
};
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

const who = (user: string | null) => (user === null ? "somebody who was forgotten" : `<@${user}>`);
const when = (iso: string) => `<t:${Math.floor(Date.parse(iso) / 1_000)}:f>`;

/** A case with what can be done about it. */
export function renderCase(found: Case): CardMessage {
  const { number, status, server, channel, message, complaint, links } = found;
  const id = (action: CaseAction) => encodeCustomId({ action, number });
  const decision =
    found.decidedAt === null
      ? []
      : [
          divider(),
          text(
            `Decided by ${who(found.decidedBy)}, ${when(found.decidedAt)}\n${blockQuote(clip(escapeMarkdown(found.decision ?? ""), LONGEST_TEXT))}`,
          ),
        ];
  const linked = links.length === 0 ? "" : `\n-# linked to case ${links.join(", case ")}`;
  const buttons =
    status === "open"
      ? [
          button(id("uphold"), "Uphold", ButtonStyle.Danger),
          button(id("dismiss"), "Dismiss", ButtonStyle.Success),
        ]
      : [];
  return card(COLOUR[status], [
    text(`**Case ${number}** · ${STATUS[status]}`),
    text(
      `Reported by ${who(found.openedBy)}, ${when(found.openedAt)}: [the message](<${messageLink(server, channel, message)}>)\n${blockQuote(clip(escapeMarkdown(complaint), LONGEST_TEXT))}${linked}`,
    ),
    ...decision,
    row(...buttons, button(id("link"), "Link to another")),
  ]);
}

/** Cases, a line each. */
export function renderCases(cases: readonly Case[], title: string): CardMessage {
  const lines = cases.map(({ number, status, complaint, server, channel, message }) => {
    const words = escapeMarkdown(clip(complaint.replace(/\s+/gu, " "), 90));
    return `- **${number}** · ${status} · [message](<${messageLink(server, channel, message)}>) · ${words}`;
  });
  return card(COLOURS.plain, [
    text(`**${title}**`),
    divider(),
    text(lines.length === 0 ? "There are none." : clip(lines.join("\n"), 3_600)),
  ]);
}
