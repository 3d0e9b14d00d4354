import type { ButtonInteraction, ModalSubmitInteraction } from "discord.js";
import { plainQuestion } from "../asking/answer-question.ts";
import { interactionTarget } from "../asking/interaction-target.ts";
import type { BotContext } from "../command.ts";
import { encodeCustomId } from "../custom-id.ts";
import { ASKING_TEXTS } from "../texts/asking-texts.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { modal, textField } from "./modal.ts";

const FIELD = "question";
const LONGEST = 500;

/** Asks for a follow-up question. */
export async function openFollowUpForm(interaction: ButtonInteraction): Promise<void> {
  const texts = ASKING_TEXTS[ownLanguage(interaction)];
  const field = textField({
    id: FIELD,
    label: texts.followUpLabel,
    placeholder: texts.followUpPlaceholder,
    longest: LONGEST,
  });
  const id = encodeCustomId({ action: "follow-up-form" });
  await interaction.showModal(modal(id, texts.followUpTitle, field));
}

/** Answers a follow-up question. */
export async function answerFollowUp(
  interaction: ModalSubmitInteraction,
  bot: BotContext,
): Promise<void> {
  const question = plainQuestion(interaction.fields.getTextInputValue(FIELD).trim());
  await bot.answerQuestion(interactionTarget(interaction, bot.acknowledge), bot, question);
}

/** Answers the question that stands on a button, about the story of the message below which it is. */
export async function askNext(
  interaction: ButtonInteraction,
  bot: BotContext,
  text: string,
): Promise<void> {
  const below = await bot.records.publications.find(interaction.message.id);
  const storyId = below !== null && bot.library.find(below.story) !== null ? below.story : null;
  const question = { ...plainQuestion(text), storyId };
  await bot.answerQuestion(interactionTarget(interaction, bot.acknowledge), bot, question);
}
