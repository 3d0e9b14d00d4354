import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  SlashCommandStringOption,
} from "discord.js";
import type { ReadingLimit } from "../story/limit-story.ts";
import { parseReadingLimit } from "../story/parse-reading-limit.ts";
import type { Here } from "./command.ts";
import { whisper } from "./reply.ts";
import { readingChoices } from "./settings/reading-choices.ts";
import { storyChoices } from "./story-choices.ts";
import { ASK_TEXTS } from "./texts/ask-texts.ts";
import { inEach } from "./texts/language.ts";
import { ownLanguage } from "./texts/language-for.ts";
import { localize } from "./texts/localize.ts";
import { SETTINGS_TEXTS } from "./texts/settings-texts.ts";

const NAME = ASK_TEXTS.en.upto.name;
const LONGEST = 40;

/** The option that says how far its user has read. */
export const uptoOption = (option: SlashCommandStringOption) =>
  localize(option, inEach(ASK_TEXTS, "upto")).setMaxLength(LONGEST).setAutocomplete(true);

/** How far a user says to have read (`upTo` null: nothing was said); null: told what to write instead. */
export async function readUptoOption(
  interaction: ChatInputCommandInteraction,
): Promise<{ readonly upTo: ReadingLimit | null } | null> {
  const typed = interaction.options.getString(NAME);
  const upTo = typed === null ? null : parseReadingLimit(typed);
  if (typed === null || upTo !== null) return { upTo };
  await whisper(interaction, SETTINGS_TEXTS[ownLanguage(interaction)].badLimit);
  return null;
}

/** Completes the options that name a story and how far it was read. */
export async function completeStoryOptions(
  interaction: AutocompleteInteraction,
  { library, storyHere }: Pick<Here, "library" | "storyHere">,
): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const story = interaction.options.getString("story") ?? storyHere;
  await interaction.respond(
    name === NAME
      ? readingChoices(library, story, value, ownLanguage(interaction))
      : storyChoices(library, value),
  );
}
