import { Cron } from "croner";
import type { Client } from "discord.js";
import type { Logger } from "pino";
import type { Records } from "../records/records.ts";
import { DEFAULT_SETTINGS } from "../records/server-settings.ts";

const DAY = 86_400_000;

export interface ExpireOptions {
  readonly client: Client;
  readonly records: Pick<Records, "expire" | "settings">;
  readonly now?: () => number;
}

/** Erases what the bot's servers keep no longer, and direct messages after the default time. */
export async function expireRecords(options: ExpireOptions): Promise<void> {
  const { client, records, now = Date.now } = options;
  const before = (days: number) => new Date(now() - days * DAY).toISOString();
  const servers = await Promise.all(
    [...client.guilds.cache.keys()].map(async (server) => {
      const { retentionDays } = await records.settings.get(server);
      return { server, retentionDays };
    }),
  );
  const directMessages = { server: null, retentionDays: DEFAULT_SETTINGS.retentionDays };
  // All at once: a file is cleaned up after the last of them, and not after each.
  await Promise.all(
    [directMessages, ...servers].map(({ server, retentionDays }) =>
      records.expire(server, before(retentionDays)),
    ),
  );
}

/** Does so every hour, at another minute than others. */
export function scheduleExpiry(options: ExpireOptions, log: Logger): Cron {
  return new Cron("0 17 * * * *", { protect: true }, () =>
    expireRecords(options).catch((error: unknown) => {
      log.error({ err: error }, "old records could not be erased");
    }),
  );
}
