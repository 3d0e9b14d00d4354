import {
  ApplicationCommandType,
  ContextMenuCommandBuilder,
  type MessageContextMenuCommandInteraction,
} from "discord.js";
import { checkClaims, checkQuotes } from "../../answering/check-message.ts";
import type { Story } from "../../story/story.ts";
import { guessStory } from "../choose-story.ts";
import type { BotContext, MessageMenu } from "../command.ts";
import { whisper } from "../reply.ts";
import { type Checked, showCheck } from "../show-check.ts";
import { everywhere } from "./everywhere.ts";

const EMPTY = "This message has no text that I can check.";

/** Text of a message; of one with cards and embeds, what they say. */
function textOf({ targetMessage }: MessageContextMenuCommandInteraction): string {
  const { content, embeds } = targetMessage;
  return [content, ...embeds.map(({ description }) => description ?? "")].join("\n").trim();
}

/** A menu entry that holds a message against the story and shows the result to the asker alone. */
function checkMenu(
  name: string,
  check: (text: string, story: Story, bot: BotContext) => Checked,
): MessageMenu {
  return {
    data: everywhere(
      new ContextMenuCommandBuilder().setName(name).setType(ApplicationCommandType.Message),
    ).toJSON(),
    async execute(interaction, bot) {
      const text = textOf(interaction);
      if (text === "") return whisper(interaction, EMPTY);
      const chosen = guessStory(bot.library, bot.retriever, text);
      if (!chosen.ok) return whisper(interaction, chosen.problem);
      const { story } = chosen;
      const request = { story, message: interaction.targetId, text: `${name}: ${text}` };
      await showCheck(interaction, bot, request, check(text, story, bot));
    },
  };
}

/** Every entry of the menu of a message. */
export const MESSAGE_MENUS: readonly MessageMenu[] = [
  checkMenu("Check quotes", (text, story) => ({
    kind: "quotes",
    checks: checkQuotes(text, story, false),
  })),
  checkMenu("Check against the story", (text, story, { retriever }) => ({
    kind: "claims",
    checks: checkClaims(text, story, retriever),
  })),
];
