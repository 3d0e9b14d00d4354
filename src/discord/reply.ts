import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type InteractionCallbackResponse,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from "discord.js";
import type { CardMessage } from "./card.ts";

/** Whatever can be answered with a message. */
export type Answerable =
  | ButtonInteraction
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction;

/** What `reply` takes; the cards are made of plain API objects, which its types don't know. */
type Reply = Parameters<ChatInputCommandInteraction["reply"]>[0];

const V2 = MessageFlags.IsComponentsV2;

/** Tells the user alone, in one line. */
export async function whisper(interaction: Answerable, content: string): Promise<void> {
  await interaction.reply({ content, flags: MessageFlags.Ephemeral });
}

async function send(
  interaction: Answerable,
  { components }: CardMessage,
  files: readonly object[],
  flags: number,
): Promise<string> {
  if (interaction.deferred) {
    // Whether it is ephemeral was said with the deferral.
    const edited = await interaction.editReply({
      components,
      files,
      flags: V2,
      allowedMentions: { parse: [] },
    } as unknown as Parameters<typeof interaction.editReply>[0]);
    return edited.id;
  }
  const body = { components, files, flags, allowedMentions: { parse: [] }, withResponse: true };
  const response = (await interaction.reply(
    body as unknown as Reply,
  )) as unknown as InteractionCallbackResponse;
  return response.resource!.message!.id;
}

/** Shows a card to the user alone, with files where it names any; the message's id. */
export async function whisperCard(
  interaction: Answerable,
  message: CardMessage,
  files: readonly object[] = [],
): Promise<string> {
  return send(interaction, message, files, MessageFlags.Ephemeral | V2);
}

/** Shows a card to the channel, with files where it names any; the message's id. */
export async function replyCard(
  interaction: Answerable,
  message: CardMessage,
  files: readonly object[] = [],
): Promise<string> {
  return send(interaction, message, files, V2);
}

/** True for whoever may manage messages here: asked anew for every press and form. */
export function isModerator({ memberPermissions }: Answerable): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
}
