import { MessageFlags, SlashCommandBuilder } from "discord.js";
import type { Command } from "../command.ts";
import { renderHelp } from "../render-help.ts";
import { HELP_TEXTS } from "../texts/help-texts.ts";
import { inEach } from "../texts/language.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { localize } from "../texts/localize.ts";
import { everywhere } from "./everywhere.ts";

export default {
  data: everywhere(localize(new SlashCommandBuilder(), inEach(HELP_TEXTS, "command"))).toJSON(),

  async execute(interaction, { library }) {
    const { components } = renderHelp(library, ownLanguage(interaction));
    await interaction.reply({
      components,
      flags: MessageFlags.Ephemeral | MessageFlags.IsComponentsV2,
    });
  },
} satisfies Command;
