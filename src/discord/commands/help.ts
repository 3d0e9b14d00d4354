import { MessageFlags, SlashCommandBuilder } from "discord.js";
import type { Command } from "../command.ts";
import { renderHelp } from "../render-help.ts";
import { everywhere } from "./everywhere.ts";

export default {
  data: everywhere(
    new SlashCommandBuilder()
      .setName("help")
      .setDescription("What this bot does, and how far its quotes can be trusted"),
  ).toJSON(),

  async execute(interaction, { library }) {
    const { components } = renderHelp(library);
    await interaction.reply({
      components,
      flags: MessageFlags.Ephemeral | MessageFlags.IsComponentsV2,
    });
  },
} satisfies Command;
