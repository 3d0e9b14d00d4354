import {
  ApplicationIntegrationType,
  InteractionContextType,
  MessageFlags,
  SlashCommandBuilder,
} from "discord.js";
import type { Command } from "../command.ts";
import { renderHelp } from "../render-help.ts";

export default {
  data: new SlashCommandBuilder()
    .setName("help")
    .setDescription("What this bot does, and how far its quotes can be trusted")
    .setContexts(
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    )
    .setIntegrationTypes(
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    )
    .toJSON(),

  async execute(interaction, { library }) {
    const { components } = renderHelp(library);
    await interaction.reply({
      components,
      flags: MessageFlags.Ephemeral | MessageFlags.IsComponentsV2,
    });
  },
} satisfies Command;
