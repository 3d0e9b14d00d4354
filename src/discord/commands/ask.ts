import { SlashCommandBuilder } from "discord.js";
import type { Command } from "../command.ts";
import { whisper } from "../reply.ts";
import { storyChoices } from "../story-choices.ts";
import { ASK_TEXTS } from "../texts/ask-texts.ts";
import { inEach } from "../texts/language.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { localize } from "../texts/localize.ts";
import { NOTICE_TEXTS } from "../texts/notice-texts.ts";
import { everywhere } from "./everywhere.ts";

/** Longer questions say no more, and a card has to hold them. */
const LONGEST = 500;

export default {
  data: everywhere(
    localize(new SlashCommandBuilder(), inEach(ASK_TEXTS, "command"))
      .addStringOption((option) =>
        localize(option, inEach(ASK_TEXTS, "question")).setRequired(true).setMaxLength(LONGEST),
      )
      .addStringOption((option) =>
        localize(option, inEach(ASK_TEXTS, "story")).setAutocomplete(true),
      )
      .addBooleanOption((option) => localize(option, inEach(ASK_TEXTS, "private"))),
  ).toJSON(),

  async execute(interaction, { answerQuestion, library }) {
    const text = interaction.options.getString("question", true);
    const story = interaction.options.getString("story");
    if (story !== null && library.find(story) === null) {
      return whisper(interaction, NOTICE_TEXTS[ownLanguage(interaction)].unknownStory);
    }
    const ephemeral = interaction.options.getBoolean("private") ?? false;
    await answerQuestion(interaction, { text, storyId: story, ephemeral });
  },

  async autocomplete(interaction, { library }) {
    await interaction.respond(storyChoices(library, interaction.options.getFocused()));
  },
} satisfies Command;
