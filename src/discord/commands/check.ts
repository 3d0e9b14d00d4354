import { SlashCommandBuilder } from "discord.js";
import { checkQuotes } from "../../answering/check-message.ts";
import { chooseStory } from "../choose-story.ts";
import type { Command } from "../command.ts";
import { whisper } from "../reply.ts";
import { showCheck } from "../show-check.ts";
import { storyChoices } from "../story-choices.ts";
import { everywhere } from "./everywhere.ts";

const LONGEST = 1_500;

export default {
  data: everywhere(
    new SlashCommandBuilder()
      .setName("check")
      .setDescription("Check whether words are the story’s own, and whose")
      .addStringOption((option) =>
        option
          .setName("quote")
          .setDescription("The words, with or without quotation marks and a name")
          .setRequired(true)
          .setMaxLength(LONGEST),
      )
      .addStringOption((option) =>
        option.setName("story").setDescription("Which story?").setAutocomplete(true),
      ),
  ).toJSON(),

  async execute(interaction, { library, records }) {
    const chosen = chooseStory(library, interaction.options.getString("story"));
    if (!chosen.ok) return whisper(interaction, chosen.problem);
    const message = interaction.options.getString("quote", true);
    const { story } = chosen;
    const checks = checkQuotes(message, story, true);
    const request = { story, message: null, text: message };
    await showCheck(interaction, { records }, request, { kind: "quotes", checks });
  },

  async autocomplete(interaction, { library }) {
    await interaction.respond(storyChoices(library, interaction.options.getFocused()));
  },
} satisfies Command;
