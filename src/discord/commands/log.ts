import { MessageFlags, SlashCommandBuilder } from "discord.js";
import type { AuditAction, AuditEntry } from "../../records/audit-log.ts";
import type { Command } from "../command.ts";
import { exportLog } from "../export-log.ts";
import { renderLog } from "../render-log.ts";
import { isModerator, whisper, whisperCard } from "../reply.ts";
import { moderatorsOnly } from "./moderators-only.ts";

const NOT_ALLOWED = "Only members who may manage messages can see the log.";
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
];

export default {
  data: moderatorsOnly(new SlashCommandBuilder())
    .setName("log")
    .setDescription("Who asked, pulled, posted, deleted and decided what")
    .addUserOption((option) => option.setName("user").setDescription("Only what they did"))
    .addStringOption((option) =>
      option
        .setName("action")
        .setDescription("Only this")
        .addChoices(...ACTIONS.map((action) => ({ name: action, value: action }))),
    )
    .addStringOption((option) =>
      option
        .setName("export")
        .setDescription("As a file")
        .addChoices({ name: "CSV", value: "csv" }, { name: "JSONL", value: "jsonl" }),
    )
    .toJSON(),

  async execute(interaction, { records }) {
    const { guildId } = interaction;
    if (guildId === null || !isModerator(interaction)) return whisper(interaction, NOT_ALLOWED);
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
      await whisperCard(interaction, renderLog(entries));
      return;
    }
    const more = entries.length === MOST_EXPORTED ? ", the latest ones only" : "";
    await interaction.reply({
      content: `${entries.length} entries${more}.`,
      files: [{ attachment: Buffer.from(exportLog(entries, form), "utf8"), name: `log.${form}` }],
      flags: MessageFlags.Ephemeral,
    });
  },
} satisfies Command;
