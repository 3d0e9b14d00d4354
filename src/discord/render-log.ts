import type { AuditAction, AuditEntry } from "../records/audit-log.ts";
import { type CardMessage, COLOURS, card, clip, divider, text } from "./card.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { messageLink } from "./render-case.ts";
import { DESK_TEXTS } from "./texts/desk-texts.ts";
import type { Language } from "./texts/language.ts";
import { LOG_TEXTS } from "./texts/log-texts.ts";

/** What the bot does by itself; whoever did anything else and has no name was forgotten. */
const OWN_ACTIONS: readonly AuditAction[] = ["reverify", "correct", "daily"];

function line(entry: AuditEntry, language: Language): string {
  const texts = LOG_TEXTS[language];
  const { id, at, actor, action, message, server, channel, caseNumber, text: what } = entry;
  const nobody = OWN_ACTIONS.includes(action) ? texts.theBot : DESK_TEXTS[language].somebody;
  const who = actor === null ? nobody : `<@${actor}>`;
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
  const lines = entries.map((entry) => line(entry, language));
  return card(COLOURS.plain, [
    text(`**${texts.title}**`),
    divider(),
    text(lines.length === 0 ? texts.nothing : clip(lines.join("\n"), 3_700)),
  ]);
}
