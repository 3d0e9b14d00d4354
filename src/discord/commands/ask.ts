import { SlashCommandBuilder } from "discord.js";
import { interactionTarget } from "../asking/interaction-target.ts";
import type { Command } from "../command.ts";
import { whisper } from "../reply.ts";
import { ASK_TEXTS } from "../texts/ask-texts.ts";
import { inEach } from "../texts/language.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { localize } from "../texts/localize.ts";
import { NOTICE_TEXTS } from "../texts/notice-texts.ts";
import { completeStoryOptions, readUptoOption, uptoOption } from "../upto-option.ts";
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
      .addStringOption(uptoOption)
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
    const read = await readUptoOption(interaction);
    if (read === null) return;
    const { upTo } = read;
    await bot.answerQuestion(interactionTarget(interaction, bot.acknowledge), bot, {
      text: options.getString("question", true),
      storyId,
      upTo,
      isPrivate: options.getBoolean("private"),
      thread: options.getBoolean("thread"),
      spoilers: options.getBoolean("spoiler"),
    });
  },

  autocomplete: completeStoryOptions,
} satisfies Command;
