import { SlashCommandBuilder } from "discord.js";
import { SUMMARY_STYLES, type SummaryStyle } from "../../answering/summary/summary.ts";
import { chooseStory } from "../choose-story.ts";
import type { Command } from "../command.ts";
import { whisper } from "../reply.ts";
import { storyChoices } from "../story-choices.ts";
import { summarizeStory } from "../summarize-story.ts";
import { inEach } from "../texts/language.ts";
import { localizations, localize } from "../texts/localize.ts";
import { SUMMARY_TEXTS } from "../texts/summary-texts.ts";
import { everywhere } from "./everywhere.ts";

const LONGEST_FOCUS = 100;

const choiceNames = inEach(SUMMARY_TEXTS, "choices");
const styleChoices = SUMMARY_STYLES.map((style) => {
  const names = inEach(choiceNames, style);
  return { name: names.en, name_localizations: localizations(names), value: style };
});

export default {
  data: everywhere(
    localize(new SlashCommandBuilder(), inEach(SUMMARY_TEXTS, "command"))
      .addStringOption((option) =>
        localize(option, inEach(SUMMARY_TEXTS, "style")).addChoices(...styleChoices),
      )
      .addStringOption((option) =>
        localize(option, inEach(SUMMARY_TEXTS, "story")).setAutocomplete(true),
      )
      .addStringOption((option) =>
        localize(option, inEach(SUMMARY_TEXTS, "focus")).setMaxLength(LONGEST_FOCUS),
      )
      .addBooleanOption((option) => localize(option, inEach(SUMMARY_TEXTS, "private"))),
  ).toJSON(),

  async execute(interaction, bot) {
    const { options } = interaction;
    const chosen = chooseStory(bot.library, options.getString("story"));
    if (!chosen.ok) return whisper(interaction, chosen.problem);
    const style = (options.getString("style") ?? "brief") as SummaryStyle;
    const focus = options.getString("focus")?.trim() || null;
    const ephemeral = options.getBoolean("private") ?? false;
    await summarizeStory(interaction, bot, { story: chosen.story, style, focus, ephemeral });
  },

  async autocomplete(interaction, { library }) {
    await interaction.respond(storyChoices(library, interaction.options.getFocused()));
  },
} satisfies Command;
