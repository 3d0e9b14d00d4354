import { Cron } from "croner";
import type { Client } from "discord.js";
import type { Logger } from "pino";
import type { Leases } from "../records/leases.ts";
import type { Records } from "../records/records.ts";
import { DEFAULT_SETTINGS } from "../records/server-settings.ts";

const DAY = 86_400_000;

export interface ExpireOptions {
  readonly client: Client;
  readonly records: Pick<Records, "expire" | "settings">;
  /** One of several processes erases what belongs to nobody's shard, or by mistake to two. */
  readonly leases: Leases;
  readonly now?: () => number;
}

/** Longer than several processes' clocks differ by, shorter than an hour. */
const ONCE_WITHIN = 2_400_000;

/** Erases what the bot's servers keep no longer, and direct messages after the default time. */
export async function expireRecords(options: ExpireOptions): Promise<void> {
  const { client, records, leases, now = Date.now } = options;
  const before = (days: number) => new Date(now() - days * DAY).toISOString();
  const isMine = (server: string) => leases.take(`expiry:${server}`, ONCE_WITHIN);
  const servers = await Promise.all(
    [...client.guilds.cache.keys()].map(async (server) => {
      const { retentionDays } = await records.settings.get(server);
      return { server, lease: server, retentionDays };
    }),
  );
  const { retentionDays: days } = DEFAULT_SETTINGS;
  const directMessages = { server: null, lease: "direct", retentionDays: days };
  // All at once: a file is cleaned up after the last of them, and not after each.
  await Promise.all(
    [directMessages, ...servers].map(async ({ server, lease, retentionDays }) => {
      if (await isMine(lease)) await records.expire(server, before(retentionDays));
    }),
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
