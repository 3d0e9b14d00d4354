import { SlashCommandBuilder } from "discord.js";
import { parseReadingLimit } from "../../story/parse-reading-limit.ts";
import { interactionTarget } from "../asking/interaction-target.ts";
import type { Command } from "../command.ts";
import { whisper } from "../reply.ts";
import { readingChoices } from "../settings/reading-choices.ts";
import { storyChoices } from "../story-choices.ts";
import { ASK_TEXTS } from "../texts/ask-texts.ts";
import { inEach } from "../texts/language.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { localize } from "../texts/localize.ts";
import { NOTICE_TEXTS } from "../texts/notice-texts.ts";
import { SETTINGS_TEXTS } from "../texts/settings-texts.ts";
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
      .addStringOption((option) =>
        localize(option, inEach(ASK_TEXTS, "upto")).setMaxLength(40).setAutocomplete(true),
      )
      .addBooleanOption((option) => localize(option, inEach(ASK_TEXTS, "private")))
      .addBooleanOption((option) => localize(option, inEach(ASK_TEXTS, "thread")))
      .addBooleanOption((option) => localize(option, inEach(ASK_TEXTS, "spoiler"))),
  ).toJSON(),

  async execute(interaction, bot) {
    const { options } = interaction;
    const language = ownLanguage(interaction);
    const storyId = options.getString("story");
    if (storyId !== null && bot.library.find(storyId) === null) {
      return whisper(interaction, NOTICE_TEXTS[language].unknownStory);
    }
    const typed = options.getString("upto");
    const upTo = typed === null ? null : parseReadingLimit(typed);
    if (typed !== null && upTo === null) {
      return whisper(interaction, SETTINGS_TEXTS[language].badLimit);
    }
    await bot.answerQuestion(interactionTarget(interaction, bot.acknowledge), bot, {
      text: options.getString("question", true),
      storyId,
      upTo,
      isPrivate: options.getBoolean("private"),
      thread: options.getBoolean("thread"),
      spoilers: options.getBoolean("spoiler"),
    });
  },

  async autocomplete(interaction, { library, storyHere }) {
    const { name, value } = interaction.options.getFocused(true);
    const story = interaction.options.getString("story") ?? storyHere;
    await interaction.respond(
      name === "upto"
        ? readingChoices(library, story, value, ownLanguage(interaction))
        : storyChoices(library, value),
    );
  },
} satisfies Command;
