import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type SlashCommandBuilder,
} from "discord.js";

/** Makes a command for the moderators of a server: Discord hides it from others, and it asks again. */
export function moderatorsOnly(builder: SlashCommandBuilder): SlashCommandBuilder {
  return builder
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageMessages)
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall);
}
