import type { AuditAction, AuditEntry } from "../records/audit-log.ts";
import { type CardMessage, COLOURS, card, clip, divider, text } from "./card.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { messageLink } from "./render-case.ts";

const VERBS: Readonly<Record<AuditAction, string>> = {
  ask: "asked",
  check: "checked",
  pull: "looked for quotes",
  post: "posted",
  share: "shared",
  delete: "deleted",
  report: "reported",
  uphold: "upheld",
  dismiss: "dismissed",
  link: "linked",
  correct: "corrected",
  reverify: "checked again",
};

function line({
  id,
  at,
  actor,
  action,
  message,
  server,
  channel,
  caseNumber,
  text: what,
}: AuditEntry) {
  const who = actor === null ? "the bot" : `<@${actor}>`;
  const when = `<t:${Math.floor(Date.parse(at) / 1_000)}:R>`;
  const where =
    message === null || server === null || channel === null
      ? ""
      : ` [message](<${messageLink(server, channel, message)}>)`;
  const about = caseNumber === null ? "" : ` case ${caseNumber}`;
  const words = escapeMarkdown(clip(what.replace(/\s+/gu, " "), 70));
  return `-# **${id}** ${when} ${who} ${VERBS[action]}${about}${where}: ${words}`;
}

/** The latest entries of the log. */
export function renderLog(entries: readonly AuditEntry[]): CardMessage {
  return card(COLOURS.plain, [
    text("**Log**"),
    divider(),
    text(entries.length === 0 ? "Nothing yet." : clip(entries.map(line).join("\n"), 3_700)),
  ]);
}
