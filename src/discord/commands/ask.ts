import { MessageFlags, SlashCommandBuilder } from "discord.js";
import type { Command } from "../command.ts";
import { storyChoices } from "../story-choices.ts";
import { everywhere } from "./everywhere.ts";

/** Longer questions say no more, and a card has to hold them. */
const LONGEST = 500;

const NO_SUCH_STORY =
  "I have no story of that name. Choose one from the list that opens as you type.";

export default {
  data: everywhere(
    new SlashCommandBuilder()
      .setName("ask")
      .setDescription("Ask about the story; the answer comes in its own words")
      .addStringOption((option) =>
        option
          .setName("question")
          .setDescription("What do you want to know?")
          .setRequired(true)
          .setMaxLength(LONGEST),
      )
      .addStringOption((option) =>
        option
          .setName("story")
          .setDescription("Which story? Default: the one that fits")
          .setAutocomplete(true),
      )
      .addBooleanOption((option) =>
        option.setName("private").setDescription("Show the answer to you alone"),
      ),
  ).toJSON(),

  async execute(interaction, { answerQuestion, library }) {
    const text = interaction.options.getString("question", true);
    const story = interaction.options.getString("story");
    if (story !== null && library.find(story) === null) {
      await interaction.reply({ content: NO_SUCH_STORY, flags: MessageFlags.Ephemeral });
      return;
    }
    const ephemeral = interaction.options.getBoolean("private") ?? false;
    await answerQuestion(interaction, { text, storyId: story, ephemeral });
  },

  async autocomplete(interaction, { library }) {
    await interaction.respond(storyChoices(library, interaction.options.getFocused()));
  },
} satisfies Command;
