import { MessageFlags, SlashCommandBuilder } from "discord.js";
import type { AuditAction, AuditEntry } from "../../records/audit-log.ts";
import type { Command } from "../command.ts";
import { exportLog } from "../export-log.ts";
import { renderLog } from "../render-log.ts";
import { isModerator, whisper, whisperCard } from "../reply.ts";
import { inEach } from "../texts/language.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { choice, localize } from "../texts/localize.ts";
import { LOG_TEXTS } from "../texts/log-texts.ts";
import { NOTICE_TEXTS } from "../texts/notice-texts.ts";
import { moderatorsOnly } from "./moderators-only.ts";

const NAMES = inEach(LOG_TEXTS, "names");
const MOST_LISTED = 20;
/** Entries of one export; the reader is told when there are more. */
const MOST_EXPORTED = 10_000;

const ACTIONS: readonly AuditAction[] = [
  "ask",
  "check",
  "pull",
  "post",
  "share",
  "delete",
  "report",
  "uphold",
  "dismiss",
  "link",
  "correct",
  "reverify",
  "summary",
  "vote",
  "send",
  "forget",
  "answer",
  "drop",
  "settings",
  "daily",
  "story-add",
  "story-update",
  "story-remove",
];

export default {
  data: localize(moderatorsOnly(new SlashCommandBuilder()), inEach(NAMES, "command"))
    .addUserOption((option) => localize(option, inEach(NAMES, "user")))
    .addStringOption((option) =>
      localize(option, inEach(NAMES, "action")).addChoices(
        ACTIONS.map((action) => choice(action, inEach(inEach(LOG_TEXTS, "actions"), action))),
      ),
    )
    .addStringOption((option) =>
      localize(option, inEach(NAMES, "export")).addChoices(
        { name: "CSV", value: "csv" },
        { name: "JSONL", value: "jsonl" },
      ),
    )
    .toJSON(),

  async execute(interaction, { records }) {
    const { guildId } = interaction;
    const language = ownLanguage(interaction);
    if (guildId === null || !isModerator(interaction)) {
      return whisper(interaction, NOTICE_TEXTS[language].moderatorsOnly.log);
    }
    const actor = interaction.options.getUser("user")?.id;
    const action = interaction.options.getString("action") as AuditAction | null;
    const form = interaction.options.getString("export") as "csv" | "jsonl" | null;
    const entries: readonly AuditEntry[] = await records.audit.list({
      server: guildId,
      ...(actor === undefined ? {} : { actor }),
      ...(action === null ? {} : { action }),
      limit: form === null ? MOST_LISTED : MOST_EXPORTED,
    });
    if (form === null) {
      await whisperCard(interaction, renderLog(entries, language));
      return;
    }
    const texts = LOG_TEXTS[language];
    const say = entries.length === MOST_EXPORTED ? texts.exportedLatest : texts.exported;
    await interaction.reply({
      content: say(entries.length),
      files: [{ attachment: Buffer.from(exportLog(entries, form), "utf8"), name: `log.${form}` }],
      flags: MessageFlags.Ephemeral,
    });
  },
} satisfies Command;
