import {
  SlashCommandBuilder,
  type SlashCommandStringOption,
  type SlashCommandSubcommandBuilder,
} from "discord.js";
import { findMember } from "../../answering/find-utterances.ts";
import { checkQuote } from "../../answering/quote-check/check-quote.ts";
import type { Story, UtteranceKind } from "../../story/story.ts";
import { chooseStory, describeProblem } from "../choose-story.ts";
import type { BotContext, Command } from "../command.ts";
import { LONGEST_TOPIC } from "../custom-id.ts";
import { findQuotes } from "../find-quotes.ts";
import { logAction } from "../log-action.ts";
import { renderCast } from "../render-cast.ts";
import { renderExactWords } from "../render-exact-words.ts";
import { isModerator, whisper, whisperCard } from "../reply.ts";
import { speakerChoices } from "../speaker-choices.ts";
import { storyChoices } from "../story-choices.ts";
import { inEach } from "../texts/language.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { choice, localize } from "../texts/localize.ts";
import { NOTICE_TEXTS } from "../texts/notice-texts.ts";
import { QUOTE_COMMAND_TEXTS } from "../texts/quote-command-texts.ts";
import { QUOTE_DESK_TEXTS } from "../texts/quote-desk-texts.ts";
import { moderatorsOnly } from "./moderators-only.ts";

const story = (option: SlashCommandStringOption) =>
  localize(option, inEach(QUOTE_COMMAND_TEXTS, "story")).setAutocomplete(true);

const VOICES: readonly UtteranceKind[] = ["direct", "reported", "scare"];

const find = (sub: SlashCommandSubcommandBuilder) =>
  localize(sub, inEach(QUOTE_COMMAND_TEXTS, "find"))
    .addStringOption((option) =>
      localize(option, inEach(QUOTE_COMMAND_TEXTS, "speaker")).setAutocomplete(true),
    )
    .addStringOption((option) =>
      localize(option, inEach(QUOTE_COMMAND_TEXTS, "topic")).setMaxLength(LONGEST_TOPIC),
    )
    .addStringOption((option) =>
      localize(option, inEach(QUOTE_COMMAND_TEXTS, "voice")).addChoices(
        VOICES.map((voice) => choice(voice, inEach(inEach(QUOTE_DESK_TEXTS, "voices"), voice))),
      ),
    )
    .addStringOption(story);

type Run = (
  interaction: Parameters<Command["execute"]>[0],
  bot: BotContext,
  story: Story,
) => Promise<void>;

const runFind: Run = async (interaction, { retriever }, chosen) => {
  const language = ownLanguage(interaction);
  const typed = interaction.options.getString("speaker");
  const member = typed === null ? null : findMember(chosen, typed);
  if (typed !== null && member === null)
    return whisper(interaction, QUOTE_DESK_TEXTS[language].nobodyOfThatName);
  const voice = interaction.options.getString("voice") as UtteranceKind | null;
  const search = {
    speaker: member === null ? null : chosen.cast.indexOf(member),
    voice,
    topic: interaction.options.getString("topic") ?? "",
  };
  await whisperCard(interaction, findQuotes(chosen, search, { retriever, page: 0, language }));
};

const runExact: Run = async (interaction, _, chosen) => {
  const words = interaction.options.getString("words", true);
  const found = checkQuote(chosen, { words, speaker: null });
  await whisperCard(interaction, renderExactWords(found, chosen, ownLanguage(interaction)));
};

const runWho: Run = async (interaction, _, chosen) => {
  await whisperCard(interaction, renderCast(chosen, ownLanguage(interaction)));
};

const RUNS: Readonly<Record<string, Run>> = { find: runFind, exact: runExact, who: runWho };

export default {
  data: localize(moderatorsOnly(new SlashCommandBuilder()), inEach(QUOTE_COMMAND_TEXTS, "command"))
    .addSubcommand(find)
    .addSubcommand((sub) =>
      localize(sub, inEach(QUOTE_COMMAND_TEXTS, "exact"))
        .addStringOption((option) =>
          localize(option, inEach(QUOTE_COMMAND_TEXTS, "words"))
            .setRequired(true)
            .setMaxLength(1_000),
        )
        .addStringOption(story),
    )
    .addSubcommand((sub) =>
      localize(sub, inEach(QUOTE_COMMAND_TEXTS, "who")).addStringOption(story),
    )
    .toJSON(),

  async execute(interaction, bot) {
    const language = ownLanguage(interaction);
    if (!isModerator(interaction)) {
      return whisper(interaction, NOTICE_TEXTS[language].moderatorsOnly.quotes);
    }
    const named = interaction.options.getString("story");
    const chosen = chooseStory(bot.library, named ?? bot.storyHere);
    if (!chosen.ok) return whisper(interaction, describeProblem(chosen.problem, language));
    const text = describeCall(interaction);
    await logAction(bot.records, interaction, { action: "pull", text });
    await RUNS[interaction.options.getSubcommand()]!(interaction, bot, chosen.story);
  },

  async autocomplete(interaction, { library, storyHere }) {
    const { name, value } = interaction.options.getFocused(true);
    if (name === "story") return interaction.respond(storyChoices(library, value));
    const named = interaction.options.getString("story");
    const chosen = chooseStory(library, named ?? storyHere);
    await interaction.respond(chosen.ok ? speakerChoices(chosen.story, value) : []);
  },
} satisfies Command;

/** A call as one line of the log: "find speaker: Zelenskyy". */
function describeCall({ options }: Parameters<Command["execute"]>[0]): string {
  const given = ["speaker", "topic", "voice", "words", "story"].flatMap((name) => {
    const value = options.getString(name);
    return value === null ? [] : [`${name}: ${value}`];
  });
  return [options.getSubcommand(), ...given].join(" ");
}
