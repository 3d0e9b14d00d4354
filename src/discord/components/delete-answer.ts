import type { ButtonInteraction } from "discord.js";
import type { BotContext } from "../command.ts";
import { logAction } from "../log-action.ts";
import { isModerator, whisper } from "../reply.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { NOTICE_TEXTS } from "../texts/notice-texts.ts";

/** Deletes an answer for the one who asked and for moderators; written in the log before. */
export async function deleteAnswer(
  interaction: ButtonInteraction,
  { records }: BotContext,
  asker: string,
): Promise<void> {
  const { user, message } = interaction;
  if (user.id !== asker && !isModerator(interaction)) {
    return whisper(interaction, NOTICE_TEXTS[ownLanguage(interaction)].notYours);
  }
  await interaction.deferUpdate();
  const text = user.id === asker ? "their own answer" : "somebody else’s answer";
  await logAction(records, interaction, { action: "delete", message: message.id, text });
  await interaction.deleteReply();
  await records.publications.remove(message.id);
}
