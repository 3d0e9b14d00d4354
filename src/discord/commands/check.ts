import { SlashCommandBuilder } from "discord.js";
import { checkQuotes } from "../../answering/check-message.ts";
import { chooseStory, describeProblem } from "../choose-story.ts";
import type { Command } from "../command.ts";
import { whisper } from "../reply.ts";
import { showCheck } from "../show-check.ts";
import { storyChoices } from "../story-choices.ts";
import { CHECK_TEXTS } from "../texts/check-texts.ts";
import { inEach } from "../texts/language.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { localize } from "../texts/localize.ts";
import { everywhere } from "./everywhere.ts";

const LONGEST = 1_500;

export default {
  data: everywhere(
    localize(new SlashCommandBuilder(), inEach(CHECK_TEXTS, "command"))
      .addStringOption((option) =>
        localize(option, inEach(CHECK_TEXTS, "quote")).setRequired(true).setMaxLength(LONGEST),
      )
      .addStringOption((option) =>
        localize(option, inEach(CHECK_TEXTS, "story")).setAutocomplete(true),
      ),
  ).toJSON(),

  async execute(interaction, { library, records, storyHere }) {
    const chosen = chooseStory(library, interaction.options.getString("story") ?? storyHere);
    if (!chosen.ok)
      return whisper(interaction, describeProblem(chosen.problem, ownLanguage(interaction)));
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
