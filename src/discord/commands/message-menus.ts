import {
  ApplicationCommandType,
  ContextMenuCommandBuilder,
  type MessageContextMenuCommandInteraction,
} from "discord.js";
import { checkClaims, checkQuotes } from "../../answering/check-message.ts";
import { checkClaimsWithModel } from "../../answering/claim-check/check-claims-with-model.ts";
import type { Story } from "../../story/story.ts";
import { describeProblem, guessStory } from "../choose-story.ts";
import type { BotContext, MessageMenu } from "../command.ts";
import { whisper } from "../reply.ts";
import { type Checked, showCheck } from "../show-check.ts";
import { CHECK_TEXTS } from "../texts/check-texts.ts";
import { inEach } from "../texts/language.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { localizations } from "../texts/localize.ts";
import { NOTICE_TEXTS } from "../texts/notice-texts.ts";
import { everywhere } from "./everywhere.ts";

/** Text of a message; of one with cards and embeds, what they say. */
function textOf({ targetMessage }: MessageContextMenuCommandInteraction): string {
  const { content, embeds } = targetMessage;
  return [content, ...embeds.map(({ description }) => description ?? "")].join("\n").trim();
}

const pickName = (kind: Checked["kind"]) => inEach(inEach(CHECK_TEXTS, "menus"), kind);

/** A menu entry that holds a message against the story and shows the result to the asker alone. */
function checkMenu(
  kind: Checked["kind"],
  check: (
    text: string,
    story: Story,
    bot: BotContext,
    interaction: MessageContextMenuCommandInteraction,
  ) => Promise<Checked | null>,
): MessageMenu {
  const names = pickName(kind);
  return {
    data: everywhere(
      new ContextMenuCommandBuilder()
        .setName(names.en)
        .setNameLocalizations(localizations(names))
        .setType(ApplicationCommandType.Message),
    ).toJSON(),
    async execute(interaction, bot) {
      const language = ownLanguage(interaction);
      const text = textOf(interaction);
      if (text === "") return whisper(interaction, NOTICE_TEXTS[language].nothingToCheck);
      const chosen = guessStory(bot.library, bot.retriever, text);
      if (!chosen.ok) return whisper(interaction, describeProblem(chosen.problem, language));
      const { story } = chosen;
      const request = { story, message: interaction.targetId, text: `${names.en}: ${text}` };
      const checked = await check(text, story, bot, interaction);
      if (checked !== null) await showCheck(interaction, bot, request, checked);
    },
  };
}

/**
 * With a model it takes longer than Discord waits: said first, shown then. Null when another process
 * has taken the interaction, or Discord takes no answer any more.
 */
async function checkClaimsOf(
  text: string,
  story: Story,
  { retriever, drafting, acknowledge }: BotContext,
  interaction: MessageContextMenuCommandInteraction,
): Promise<Checked | null> {
  if (drafting === null) return { kind: "claims", checks: checkClaims(text, story, retriever) };
  const taken = await acknowledge(interaction, { ephemeral: true });
  if (taken !== "acknowledged") return null;
  const asker = { user: interaction.user.id, server: interaction.guildId };
  const options = { retriever, answerer: drafting, asker };
  return { kind: "claims", checks: await checkClaimsWithModel(text, story, options) };
}

/** Every entry of the menu of a message. */
export const MESSAGE_MENUS: readonly MessageMenu[] = [
  checkMenu("quotes", async (text, story) => ({
    kind: "quotes",
    checks: checkQuotes(text, story, false),
  })),
  checkMenu("claims", checkClaimsOf),
];
