import type { ButtonInteraction } from "discord.js";
import { storyByHash } from "../choose-story.ts";
import type { BotContext } from "../command.ts";
import type { CustomId } from "../custom-id.ts";
import { findQuotes } from "../find-quotes.ts";
import { isModerator, whisper } from "../reply.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { NOTICE_TEXTS } from "../texts/notice-texts.ts";

/** Shows another page of found quotes in the place of this one. */
export async function turnPage(
  interaction: ButtonInteraction,
  { library, retriever }: BotContext,
  { story: beginning, page, ...search }: Extract<CustomId, { action: "page" }>,
): Promise<void> {
  const language = ownLanguage(interaction);
  const notices = NOTICE_TEXTS[language];
  if (!isModerator(interaction)) return whisper(interaction, notices.moderatorsOnly.quotes);
  const story = storyByHash(library, beginning);
  const unknown = search.speaker !== null && story?.cast[search.speaker] === undefined;
  if (story === null || unknown) return whisper(interaction, notices.searchAgain);
  const { components } = findQuotes(story, search, {
    retriever,
    page,
    language,
  });
  await interaction.update({ components } as unknown as Parameters<typeof interaction.update>[0]);
}
