import {
  ApplicationIntegrationType,
  type ContextMenuCommandBuilder,
  InteractionContextType,
  type SharedSlashCommand,
} from "discord.js";

/** Makes a command usable in servers, in direct messages, and by people who took the bot along. */
export function everywhere<Builder extends SharedSlashCommand | ContextMenuCommandBuilder>(
  builder: Builder,
): Builder {
  builder
    .setContexts(
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    )
    .setIntegrationTypes(
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    );
  return builder;
}
