import { REST } from "discord.js";
import { COMMANDS } from "./commands/commands.ts";
import { MESSAGE_MENUS } from "./commands/message-menus.ts";
import { deployCommands, hashCommands } from "./deploy-commands.ts";

const ALL = [...COMMANDS, ...MESSAGE_MENUS];

/** Whose commands are registered, and where. */
export interface DeployTarget {
  readonly token: string;
  readonly applicationId: string;
  /** Base of Discord's API without the version. Default: Discord's own. */
  readonly apiUrl: string | undefined;
}

/**
 * Registers the commands when Discord has others, without logging in. True when it did. Rejects
 * when Discord refuses; see explainStartFailure.
 */
export function deployWithToken({ token, applicationId, apiUrl }: DeployTarget): Promise<boolean> {
  const rest = new REST(apiUrl === undefined ? {} : { api: apiUrl }).setToken(token);
  return deployCommands({ application: { id: applicationId }, rest }, ALL);
}

/** True when commands, as Discord gives them, are those of this version. */
export function areOurCommands(registered: readonly unknown[]): boolean {
  return hashCommands(registered) === hashCommands(ALL.map(({ data }) => data));
}
