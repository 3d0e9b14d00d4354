import type { Interaction } from "discord.js";
import { decodeCustomId } from "../custom-id.ts";
import { ASK_TEXTS } from "../texts/ask-texts.ts";

const ASK = ASK_TEXTS.en.command.name;

/** True for a command, a button or a form that is answered as a question: that is what takes long. */
export function asksQuestion(interaction: Interaction): boolean {
  if (interaction.isChatInputCommand()) return interaction.commandName === ASK;
  if (!interaction.isButton() && !interaction.isModalSubmit()) return false;
  const action = decodeCustomId(interaction.customId)?.action;
  return action === "next" || action === "follow-up-form";
}
