import { type ButtonInteraction, MessageFlags } from "discord.js";
import type { BotContext } from "../command.ts";
import { whisper } from "../reply.ts";

const NONE = "I have no receipt of this message any more.";
const HOW =
  "The receipt of this message: what it quotes, by offset, and what was checked. `verbatim verify receipt.json` checks it again, without me.";

/** Gives the receipt of a message as a file, to whoever asks. */
export async function giveReceipt(
  interaction: ButtonInteraction,
  { records }: BotContext,
): Promise<void> {
  const known = await records.publications.find(interaction.message.id);
  if (known === null) return whisper(interaction, NONE);
  const pretty = `${JSON.stringify(JSON.parse(known.receipt), null, 2)}\n`;
  await interaction.reply({
    content: HOW,
    files: [{ attachment: Buffer.from(pretty, "utf8"), name: "receipt.json" }],
    flags: MessageFlags.Ephemeral,
  });
}
