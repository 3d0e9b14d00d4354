import type { AuditEntry } from "../records/audit-log.ts";
import { type CardMessage, COLOURS, card, clip, divider, text } from "./card.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { messageLink } from "./render-case.ts";
import type { Language } from "./texts/language.ts";
import { LOG_TEXTS, type LogTexts } from "./texts/log-texts.ts";

function line(entry: AuditEntry, texts: LogTexts): string {
  const { id, at, actor, action, message, server, channel, caseNumber, text: what } = entry;
  const who = actor === null ? texts.theBot : `<@${actor}>`;
  const when = `<t:${Math.floor(Date.parse(at) / 1_000)}:R>`;
  const where =
    message === null || server === null || channel === null
      ? ""
      : ` [${texts.message}](<${messageLink(server, channel, message)}>)`;
  const about = caseNumber === null ? "" : ` · ${texts.caseNumber(caseNumber)}`;
  const words = escapeMarkdown(clip(what.replace(/\s+/gu, " "), 70));
  return `-# **${id}** ${when} ${who} · ${texts.actions[action]}${about}${where}: ${words}`;
}

/** The latest entries of the log. */
export function renderLog(entries: readonly AuditEntry[], language: Language): CardMessage {
  const texts = LOG_TEXTS[language];
  const lines = entries.map((entry) => line(entry, texts));
  return card(COLOURS.plain, [
    text(`**${texts.title}**`),
    divider(),
    text(lines.length === 0 ? texts.nothing : clip(lines.join("\n"), 3_700)),
  ]);
}
