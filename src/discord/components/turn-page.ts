import type { ButtonInteraction } from "discord.js";
import { storyByHash } from "../choose-story.ts";
import type { BotContext } from "../command.ts";
import type { CustomId } from "../custom-id.ts";
import { findQuotes } from "../find-quotes.ts";
import { isModerator, whisper } from "../reply.ts";

const NOT_ALLOWED = "Only members who may manage messages can pull quotes here.";
const CHANGED = "This story has changed since, or is gone. Please search again.";

/** Shows another page of found quotes in the place of this one. */
export async function turnPage(
  interaction: ButtonInteraction,
  { library, retriever }: BotContext,
  { story: beginning, page, ...search }: Extract<CustomId, { action: "page" }>,
): Promise<void> {
  if (!isModerator(interaction)) return whisper(interaction, NOT_ALLOWED);
  const story = storyByHash(library, beginning);
  const unknown = search.speaker !== null && story?.cast[search.speaker] === undefined;
  if (story === null || unknown) return whisper(interaction, CHANGED);
  const { components } = findQuotes(story, search, page, retriever);
  await interaction.update({ components } as unknown as Parameters<typeof interaction.update>[0]);
}
