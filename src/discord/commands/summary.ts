import { SlashCommandBuilder } from "discord.js";
import { SUMMARY_STYLES, type SummaryStyle } from "../../answering/summary/summary.ts";
import { rolesOf } from "../asking/interaction-target.ts";
import { describeWait, takeQuestion } from "../asking/take-question.ts";
import { audienceOf } from "../audience.ts";
import { chooseStory, describeProblem } from "../choose-story.ts";
import type { Command } from "../command.ts";
import { whisper } from "../reply.ts";
import { summarizeStory } from "../summarize-story.ts";
import { inEach } from "../texts/language.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { localizations, localize } from "../texts/localize.ts";
import { SUMMARY_TEXTS } from "../texts/summary-texts.ts";
import { completeStoryOptions, readUptoOption, uptoOption } from "../upto-option.ts";
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
      .addStringOption(uptoOption)
      .addBooleanOption((option) => localize(option, inEach(SUMMARY_TEXTS, "private"))),
  ).toJSON(),

  async execute(interaction, bot) {
    const { options } = interaction;
    const own = ownLanguage(interaction);
    const read = await readUptoOption(interaction);
    if (read === null) return;
    const { upTo } = read;
    const { library } = upTo === null ? bot : bot.readUpTo(upTo);
    const chosen = chooseStory(library, options.getString("story") ?? bot.storyHere);
    if (!chosen.ok) return whisper(interaction, describeProblem(chosen.problem, own));
    const taken = await takeQuestion(bot.records, bot.settings, {
      server: interaction.guildId,
      user: interaction.user.id,
      roles: rolesOf(interaction),
    });
    if (!taken.ok) return whisper(interaction, describeWait(taken, own));
    const audience = audienceOf(interaction, bot, options.getBoolean("private"));
    const style = (options.getString("style") ?? "brief") as SummaryStyle;
    const focus = options.getString("focus")?.trim() || null;
    const limits = upTo === null ? bot.limits : [...bot.limits, upTo];
    const { story } = chosen;
    await summarizeStory(interaction, bot, { story, style, focus, audience, upTo, limits });
  },

  autocomplete: completeStoryOptions,
} satisfies Command;
