import type { Leases } from "../../../records/leases.ts";
import type { Database } from "../database.ts";

/** Leases by the database's own clock. */
export function createPostgresLeases(database: Database): Leases {
  return {
    async take(key, milliseconds) {
      const taken = await database.run(
        `INSERT INTO verbatim_fleet.leases AS lease (key, ends_at)
         VALUES ($1, clock_timestamp() + $2 * interval '1 millisecond')
         ON CONFLICT (key) DO UPDATE SET ends_at = excluded.ends_at
         WHERE lease.ends_at <= clock_timestamp()`,
        key,
        milliseconds,
      );
      return taken === 1;
    },
  };
}
