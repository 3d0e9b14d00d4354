import type { Sql } from "./database.ts";

/**
 * Waits until no other transaction holds any of these names, and holds them until this one ends.
 * Always taken in one order, so that no two transactions wait for one another.
 */
export async function lock(sql: Sql, ...names: readonly string[]): Promise<void> {
  await sql.all(
    `SELECT pg_advisory_xact_lock(hash) FROM (
       SELECT DISTINCT hashtextextended(name, 0) AS hash FROM unnest($1::text[]) AS name ORDER BY 1
     ) AS hashes`,
    names,
  );
}
