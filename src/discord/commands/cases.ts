import { SlashCommandBuilder } from "discord.js";
import type { CaseStatus } from "../../records/case-book.ts";
import type { BotContext, Command } from "../command.ts";
import { renderBroken } from "../render-broken.ts";
import { renderCase, renderCases } from "../render-case.ts";
import { isModerator, whisper, whisperCard } from "../reply.ts";
import { moderatorsOnly } from "./moderators-only.ts";

const NOT_ALLOWED = "Only members who may manage messages can see the cases.";
const NO_CASE = "There is no case with this number here.";
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
    const title = status === null ? "Cases" : `Cases: ${status}`;
    await whisperCard(interaction, renderCases(cases, title));
  },
  async show(interaction, { records }, server) {
    const found = await records.cases.find(server, interaction.options.getInteger("number", true));
    if (found === null) return whisper(interaction, NO_CASE);
    await whisperCard(interaction, renderCase(found));
  },
  async broken(interaction, { records }, server) {
    const broken = await records.publications.broken(server, MOST_LISTED);
    await whisperCard(interaction, renderBroken(broken));
  },
};

export default {
  data: moderatorsOnly(new SlashCommandBuilder())
    .setName("cases")
    .setDescription("Disputes about what the bot showed")
    .addSubcommand((sub) =>
      sub
        .setName("list")
        .setDescription("The latest cases")
        .addStringOption((option) =>
          option
            .setName("status")
            .setDescription("Only these")
            .addChoices(
              { name: "open", value: "open" },
              { name: "upheld", value: "upheld" },
              { name: "dismissed", value: "dismissed" },
            ),
        ),
    )
    .addSubcommand((sub) =>
      sub
        .setName("show")
        .setDescription("One case, with its buttons")
        .addIntegerOption((option) =>
          option
            .setName("number")
            .setDescription("Number of the case")
            .setRequired(true)
            .setMinValue(1)
            .setMaxValue(999_999_999),
        ),
    )
    .addSubcommand((sub) =>
      sub
        .setName("broken")
        .setDescription("Messages whose quotes no longer stand, since a story was changed"),
    )
    .toJSON(),

  async execute(interaction, bot) {
    const { guildId } = interaction;
    if (guildId === null || !isModerator(interaction)) return whisper(interaction, NOT_ALLOWED);
    await RUNS[interaction.options.getSubcommand()]!(interaction, bot, guildId);
  },
} satisfies Command;
