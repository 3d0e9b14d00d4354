import { setTimeout as wait } from "node:timers/promises";
import {
  type Client,
  DiscordAPIError,
  RESTJSONErrorCodes,
  Routes,
  ShardClientUtil,
} from "discord.js";
import type { Logger } from "pino";
import type { Records } from "../records/records.ts";

export interface ForgetLeftOptions {
  readonly client: Pick<Client<true>, "guilds" | "ws" | "options" | "rest">;
  readonly records: Pick<Records, "servers">;
  /** Erases all that is kept of a server. */
  readonly erase: (server: string) => Promise<void>;
  /** Milliseconds between the start and the look: time to put right what was a mistake. Default 10 min. */
  readonly grace?: number;
  readonly log: Pick<Logger, "info" | "error">;
}

const GRACE = 600_000;
const SERVER = /^\d{17,20}$/;
/** Discord's words for a server that the bot is not in. */
const NOT_THERE: readonly (string | number)[] = [
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
];

/**
 * Erases what is kept of servers that removed the bot while it was away, and so could not tell it. A
 * server is taken for left when it is of this process's shards, Discord did not name it at the login
 * (those that are down it does name), and says, when it is asked, that the bot is not in it. What
 * Discord does not answer for is left alone until the next start. `ending` breaks it off.
 */
export async function forgetLeftServers(
  { client, records, erase, grace = GRACE, log }: ForgetLeftOptions,
  ending: AbortSignal,
): Promise<void> {
  const isMissing = (server: string) => {
    if (!SERVER.test(server) || client.guilds.cache.has(server)) return false;
    const { shardCount = 1 } = client.options;
    return client.ws.shards.has(ShardClientUtil.shardIdForGuildId(server, shardCount));
  };
  const hasLeft = async (server: string) => {
    try {
      await client.rest.get(Routes.guild(server));
      return false;
    } catch (error) {
      if (error instanceof DiscordAPIError && NOT_THERE.includes(error.code)) return true;
      log.error({ server, err: error }, "Discord did not say whether the bot is in a server");
      return false;
    }
  };
  const missing = (await records.servers()).filter(isMissing);
  if (missing.length === 0) return;
  await wait(grace, null, { signal: ending, ref: false });
  for (const server of missing) {
    ending.throwIfAborted();
    if (!isMissing(server) || !(await hasLeft(server))) continue;
    await erase(server);
    log.info({ server }, "a server that was left meanwhile is erased");
  }
}
