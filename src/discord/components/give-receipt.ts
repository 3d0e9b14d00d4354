import { type ButtonInteraction, MessageFlags } from "discord.js";
import type { BotContext } from "../command.ts";
import { whisper } from "../reply.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { NOTICE_TEXTS } from "../texts/notice-texts.ts";

/** Gives the receipt of a message as a file, to whoever asks. */
export async function giveReceipt(
  interaction: ButtonInteraction,
  { records }: BotContext,
): Promise<void> {
  const texts = NOTICE_TEXTS[ownLanguage(interaction)];
  const known = await records.publications.find(interaction.message.id);
  if (known === null) return whisper(interaction, texts.noReceipt);
  const pretty = `${JSON.stringify(JSON.parse(known.receipt), null, 2)}\n`;
  await interaction.reply({
    content: texts.receipt,
    files: [{ attachment: Buffer.from(pretty, "utf8"), name: "receipt.json" }],
    flags: MessageFlags.Ephemeral,
  });
}
