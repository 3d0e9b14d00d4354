import { SlashCommandBuilder } from "discord.js";
import type { CaseStatus } from "../../records/case-book.ts";
import type { BotContext, Command } from "../command.ts";
import { renderBroken } from "../render-broken.ts";
import { renderCase, renderCases } from "../render-case.ts";
import { isModerator, whisper, whisperCard } from "../reply.ts";
import { CASE_FORM_TEXTS } from "../texts/case-form-texts.ts";
import { CASE_TEXTS } from "../texts/case-texts.ts";
import { inEach } from "../texts/language.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { choice, localize } from "../texts/localize.ts";
import { NOTICE_TEXTS } from "../texts/notice-texts.ts";
import { moderatorsOnly } from "./moderators-only.ts";

const NAMES = inEach(CASE_TEXTS, "names");
const STATUSES: readonly CaseStatus[] = ["open", "upheld", "dismissed"];
const MOST_LISTED = 20;

type Run = (
  interaction: Parameters<Command["execute"]>[0],
  bot: BotContext,
  server: string,
) => Promise<unknown>;

const RUNS: Readonly<Record<string, Run>> = {
  async list(interaction, { records }, server) {
    const status = interaction.options.getString("status") as CaseStatus | null;
    const cases = await records.cases.list(server, {
      ...(status === null ? {} : { status }),
      limit: MOST_LISTED,
    });
    const language = ownLanguage(interaction);
    await whisperCard(interaction, renderCases(cases, { status, language }));
  },
  async show(interaction, { records }, server) {
    const found = await records.cases.find(server, interaction.options.getInteger("number", true));
    const language = ownLanguage(interaction);
    if (found === null) return whisper(interaction, CASE_FORM_TEXTS[language].noCase);
    await whisperCard(interaction, renderCase(found, language));
  },
  async broken(interaction, { records }, server) {
    const broken = await records.publications.broken(server, MOST_LISTED);
    await whisperCard(interaction, renderBroken(broken, ownLanguage(interaction)));
  },
};

export default {
  data: localize(moderatorsOnly(new SlashCommandBuilder()), inEach(NAMES, "command"))
    .addSubcommand((sub) =>
      localize(sub, inEach(NAMES, "list")).addStringOption((option) =>
        localize(option, inEach(NAMES, "status")).addChoices(
          STATUSES.map((status) => choice(status, inEach(inEach(CASE_TEXTS, "statuses"), status))),
        ),
      ),
    )
    .addSubcommand((sub) =>
      localize(sub, inEach(NAMES, "show")).addIntegerOption((option) =>
        localize(option, inEach(NAMES, "number"))
          .setRequired(true)
          .setMinValue(1)
          .setMaxValue(999_999_999),
      ),
    )
    .addSubcommand((sub) => localize(sub, inEach(NAMES, "broken")))
    .toJSON(),

  async execute(interaction, bot) {
    const { guildId } = interaction;
    if (guildId === null || !isModerator(interaction)) {
      return whisper(interaction, NOTICE_TEXTS[ownLanguage(interaction)].moderatorsOnly.cases);
    }
    await RUNS[interaction.options.getSubcommand()]!(interaction, bot, guildId);
  },
} satisfies Command;
