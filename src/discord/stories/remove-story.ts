import type { ButtonInteraction } from "discord.js";
import type { BotContext } from "../command.ts";
import { whisper } from "../reply.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { STORY_DESK_TEXTS } from "../texts/story-desk-texts.ts";
import { STORY_PROBLEM_TEXTS } from "../texts/story-problem-texts.ts";
import { managerOf, storyOfHash } from "./manager-of.ts";
import { titleOf } from "./render-stories.ts";

/** Removes the story of a button that asked whether it shall go. */
export async function removeStory(
  interaction: ButtonInteraction,
  bot: BotContext,
  beginning: string,
): Promise<void> {
  const manager = await managerOf(interaction);
  if (manager === null) return;
  const story = await storyOfHash(interaction, bot, beginning);
  if (story === null) return;
  const language = ownLanguage(interaction);
  const removed = await bot.storyDesk.remove(manager, story);
  await whisper(
    interaction,
    removed
      ? STORY_DESK_TEXTS[language].removed(titleOf(story))
      : STORY_PROBLEM_TEXTS[language].missing,
  );
}
