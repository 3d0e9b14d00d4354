import {
  ApplicationIntegrationType,
  InteractionContextType,
  SlashCommandBuilder,
} from "discord.js";
import type { Command } from "../command.ts";
import { storyChoices } from "../story-choices.ts";

/** Longer questions say no more, and a card has to hold them. */
const LONGEST = 500;

export default {
  data: new SlashCommandBuilder()
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
    )
    .setContexts(
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    )
    .setIntegrationTypes(
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    )
    .toJSON(),

  async execute(interaction, { answerQuestion, library }) {
    const text = interaction.options.getString("question", true);
    const story = interaction.options.getString("story");
    const storyId = story === null ? null : (library.find(story)?.id ?? null);
    const ephemeral = interaction.options.getBoolean("private") ?? false;
    await answerQuestion(interaction, { text, storyId, ephemeral });
  },

  async autocomplete(interaction, { library }) {
    await interaction.respond(storyChoices(library, interaction.options.getFocused()));
  },
} satisfies Command;
