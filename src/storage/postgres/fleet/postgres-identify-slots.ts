import type { IdentifySlots } from "../../../records/identify-slots.ts";
import type { Database } from "../database.ts";
import { lock } from "../lock.ts";

/** Discord wants 5 seconds; the rest is for what a process may be late by. */
const GAP = 6_000;

/**
 * Slots by the database's own clock, under an advisory lock for each key of the rate limit. The time
 * of the last one is written down: the lock of a process that is killed would be gone with it.
 */
export function createPostgresIdentifySlots(database: Database): IdentifySlots {
  return {
    take: (rateLimitKey) =>
      database.transaction(async (sql) => {
        await lock(sql, `identify ${rateLimitKey}`);
        const last = await sql.first<{ left: number }>(
          `SELECT ($2 - 1000 * extract(epoch FROM clock_timestamp() - at))::float8 AS left
           FROM verbatim_fleet.identifies WHERE rate_limit_key = $1`,
          rateLimitKey,
          GAP,
        );
        if (last !== undefined && last.left > 0) return Math.ceil(last.left);
        await sql.run(
          `INSERT INTO verbatim_fleet.identifies VALUES ($1, clock_timestamp())
           ON CONFLICT (rate_limit_key) DO UPDATE SET at = excluded.at`,
          rateLimitKey,
        );
        return 0;
      }),
  };
}
