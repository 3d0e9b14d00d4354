import { type ButtonInteraction, MessageFlags, PermissionFlagsBits } from "discord.js";
import type { BotContext } from "../command.ts";
import { decodeCustomId } from "../custom-id.ts";
import { renderContext } from "../render-context.ts";

const FORGED = "I don’t know this button. It may be from an older version of me.";
const CHANGED =
  "This story has changed since, or is gone, so I can’t show the quote in its context.";
const NOT_YOURS = "Only the person who asked, or a moderator, can delete this answer.";

const whisper = (interaction: ButtonInteraction, content: string) =>
  interaction.reply({ content, flags: MessageFlags.Ephemeral });

async function showContext(
  interaction: ButtonInteraction,
  { library }: BotContext,
  quote: { readonly story: string; readonly start: number; readonly end: number },
): Promise<void> {
  const story = library.stories.find(({ sha256 }) => sha256.startsWith(quote.story));
  if (story === undefined || quote.end > story.text.length) {
    await whisper(interaction, CHANGED);
    return;
  }
  const { components } = renderContext(story, quote);
  await interaction.reply({
    components,
    flags: MessageFlags.Ephemeral | MessageFlags.IsComponentsV2,
  } as Parameters<typeof interaction.reply>[0]);
}

async function deleteAnswer(interaction: ButtonInteraction, asker: string): Promise<void> {
  const moderates = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
  if (interaction.user.id !== asker && !moderates) {
    await whisper(interaction, NOT_YOURS);
    return;
  }
  await interaction.deferUpdate();
  await interaction.deleteReply();
}

/** Does what a button of Verbatim says, for whoever may. */
export async function pressButton(interaction: ButtonInteraction, bot: BotContext): Promise<void> {
  const id = decodeCustomId(interaction.customId);
  switch (id?.action) {
    case "context":
      return showContext(interaction, bot, id);
    case "delete":
      return deleteAnswer(interaction, id.asker);
    default:
      await whisper(interaction, FORGED);
  }
}
