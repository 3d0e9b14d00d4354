import {
  SlashCommandBuilder,
  type SlashCommandStringOption,
  type SlashCommandSubcommandBuilder,
} from "discord.js";
import { findMember } from "../../answering/find-utterances.ts";
import { checkQuote } from "../../answering/quote-check/check-quote.ts";
import type { Story } from "../../story/story.ts";
import { chooseStory } from "../choose-story.ts";
import type { BotContext, Command } from "../command.ts";
import { LONGEST_TOPIC } from "../custom-id.ts";
import { findQuotes } from "../find-quotes.ts";
import { logAction } from "../log-action.ts";
import { renderCast } from "../render-cast.ts";
import { renderExactWords } from "../render-exact-words.ts";
import { isModerator, whisper, whisperCard } from "../reply.ts";
import { speakerChoices } from "../speaker-choices.ts";
import { storyChoices } from "../story-choices.ts";
import { moderatorsOnly } from "./moderators-only.ts";

const NOT_ALLOWED = "Only members who may manage messages can pull quotes here.";
const NOBODY =
  "The story has nobody of that name. Choose one from the list that opens as you type.";

const story = (option: SlashCommandStringOption) =>
  option.setName("story").setDescription("Which story?").setAutocomplete(true);

const find = (sub: SlashCommandSubcommandBuilder) =>
  sub
    .setName("find")
    .setDescription("Find quotes by speaker, topic and voice")
    .addStringOption((option) =>
      option.setName("speaker").setDescription("Whose words?").setAutocomplete(true),
    )
    .addStringOption((option) =>
      option.setName("topic").setDescription("About what?").setMaxLength(LONGEST_TOPIC),
    )
    .addStringOption((option) =>
      option
        .setName("voice")
        .setDescription("Quoted, or reported?")
        .addChoices(
          { name: "in their own words", value: "direct" },
          { name: "as reported", value: "reported" },
          { name: "terms in quotation marks", value: "scare" },
        ),
    )
    .addStringOption(story);

type Run = (
  interaction: Parameters<Command["execute"]>[0],
  bot: BotContext,
  story: Story,
) => Promise<void>;

const runFind: Run = async (interaction, { retriever }, chosen) => {
  const typed = interaction.options.getString("speaker");
  const member = typed === null ? null : findMember(chosen, typed);
  if (typed !== null && member === null) return whisper(interaction, NOBODY);
  const voice = interaction.options.getString("voice") as "direct" | "reported" | "scare" | null;
  const search = {
    speaker: member === null ? null : chosen.cast.indexOf(member),
    voice,
    topic: interaction.options.getString("topic") ?? "",
  };
  await whisperCard(interaction, findQuotes(chosen, search, 0, retriever));
};

const runExact: Run = async (interaction, _, chosen) => {
  const words = interaction.options.getString("words", true);
  const found = checkQuote(chosen, { words, speaker: null });
  await whisperCard(interaction, renderExactWords(found, chosen));
};

const runWho: Run = async (interaction, _, chosen) => {
  await whisperCard(interaction, renderCast(chosen));
};

const RUNS: Readonly<Record<string, Run>> = { find: runFind, exact: runExact, who: runWho };

export default {
  data: moderatorsOnly(new SlashCommandBuilder())
    .setName("quote")
    .setDescription("Pull quotes out of the story, ready to post")
    .addSubcommand(find)
    .addSubcommand((sub) =>
      sub
        .setName("exact")
        .setDescription("Find pasted words in the story")
        .addStringOption((option) =>
          option
            .setName("words")
            .setDescription("The words to look for")
            .setRequired(true)
            .setMaxLength(1_000),
        )
        .addStringOption(story),
    )
    .addSubcommand((sub) =>
      sub
        .setName("who")
        .setDescription("Who is in the story, and how often they speak")
        .addStringOption(story),
    )
    .toJSON(),

  async execute(interaction, bot) {
    if (!isModerator(interaction)) return whisper(interaction, NOT_ALLOWED);
    const chosen = chooseStory(bot.library, interaction.options.getString("story"));
    if (!chosen.ok) return whisper(interaction, chosen.problem);
    const text = describeCall(interaction);
    await logAction(bot.records, interaction, { action: "pull", text });
    await RUNS[interaction.options.getSubcommand()]!(interaction, bot, chosen.story);
  },

  async autocomplete(interaction, { library }) {
    const { name, value } = interaction.options.getFocused(true);
    if (name === "story") return interaction.respond(storyChoices(library, value));
    const chosen = chooseStory(library, interaction.options.getString("story"));
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
