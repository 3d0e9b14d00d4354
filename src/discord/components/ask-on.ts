import {
  type ButtonInteraction,
  ComponentType,
  MessageFlags,
  type ModalSubmitInteraction,
} from "discord.js";
import type { ReadingLimit } from "../../story/limit-story.ts";
import { type AskedQuestion, plainQuestion } from "../asking/answer-question.ts";
import { interactionTarget } from "../asking/interaction-target.ts";
import type { BotContext } from "../command.ts";
import { encodeCustomId } from "../custom-id.ts";
import { ASKING_TEXTS } from "../texts/asking-texts.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { modal, textField } from "./modal.ts";

const FIELD = "question";
const LONGEST = 500;

/**
 * What is asked on about an answer is answered as that was: to its asker alone, hidden, and about
 * the same part of the same story.
 */
async function questionOn(
  { message }: Pick<ButtonInteraction | ModalSubmitInteraction, "message">,
  { records, library }: BotContext,
  { text, upTo }: { readonly text: string; readonly upTo: ReadingLimit | null },
): Promise<AskedQuestion> {
  const plain = { ...plainQuestion(text), upTo };
  if (message === null) return plain;
  const below = await records.publications.find(message.id);
  const [first] = message.components;
  return {
    ...plain,
    storyId: below !== null && library.find(below.story) !== null ? below.story : null,
    isPrivate: message.flags.has(MessageFlags.Ephemeral) ? true : null,
    spoilers: first?.type === ComponentType.Container && first.spoiler === true ? true : null,
  };
}

/** Asks for a follow-up question. */
export async function openFollowUpForm(
  interaction: ButtonInteraction,
  upTo: ReadingLimit | null,
): Promise<void> {
  const texts = ASKING_TEXTS[ownLanguage(interaction)];
  const field = textField({
    id: FIELD,
    label: texts.followUpLabel,
    placeholder: texts.followUpPlaceholder,
    longest: LONGEST,
  });
  const id = encodeCustomId({ action: "follow-up-form", upTo });
  await interaction.showModal(modal(id, texts.followUpTitle, field));
}

/** Answers a follow-up question. */
export async function answerFollowUp(
  interaction: ModalSubmitInteraction,
  bot: BotContext,
  upTo: ReadingLimit | null,
): Promise<void> {
  const text = interaction.fields.getTextInputValue(FIELD).trim();
  const question = await questionOn(interaction, bot, { text, upTo });
  await bot.answerQuestion(interactionTarget(interaction, bot.acknowledge), bot, question);
}

/** Answers the question that stands on a button. */
export async function askNext(
  interaction: ButtonInteraction,
  bot: BotContext,
  next: { readonly question: string; readonly upTo: ReadingLimit | null },
): Promise<void> {
  const question = await questionOn(interaction, bot, { text: next.question, upTo: next.upTo });
  await bot.answerQuestion(interactionTarget(interaction, bot.acknowledge), bot, question);
}
