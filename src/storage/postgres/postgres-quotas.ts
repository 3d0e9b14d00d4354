import type { Quota, Quotas } from "../../records/quotas.ts";
import type { Database, Sql } from "./database.ts";
import { lock } from "./lock.ts";
import type { PostgresErasable } from "./postgres-erasable.ts";

interface Count {
  readonly key: string;
  readonly used: number;
  readonly resetsAt: number;
}

/** Counts in a database, which all processes on it share. `now` gives milliseconds since 1970. */
export function createPostgresQuotas(
  database: Database,
  now: () => number,
): Quotas & PostgresErasable {
  const countOf = ({ key, window, kind }: Quota, known: readonly Count[], at: number) => {
    const found = known.find((count) => count.key === key);
    if (found !== undefined && found.resetsAt > at) return found;
    const begin = kind === "fixed" ? Math.floor(at / window) * window : at;
    return { key, used: 0, resetsAt: begin + window };
  };
  // Keys are parts with colons between them; an id is one of the parts.
  const eraseOf = async (sql: Sql, id: string) => {
    await sql.run("DELETE FROM verbatim.quotas WHERE $1 = ANY (string_to_array(key, ':'))", id);
  };

  /** The counts of quotas, which nobody else changes until the transaction ends. */
  const lockCounts = async (sql: Sql, quotas: readonly Quota[]) => {
    const keys = quotas.map(({ key }) => key);
    await lock(sql, ...keys.map((key) => `quota ${key}`));
    const at = now();
    const known = await sql.all<Count>(
      `SELECT key, used, resets_at AS "resetsAt" FROM verbatim.quotas WHERE key = ANY ($1)`,
      keys,
    );
    return quotas.map((quota) => ({ quota, count: countOf(quota, known, at) }));
  };
  const put = async (sql: Sql, { key, used, resetsAt }: Count) => {
    await sql.run(
      `INSERT INTO verbatim.quotas VALUES ($1, $2, $3)
       ON CONFLICT (key) DO UPDATE SET used = $2, resets_at = $3`,
      key,
      used,
      resetsAt,
    );
  };

  return {
    take: (quotas) =>
      database.transaction(async (sql) => {
        const counts = await lockCounts(sql, quotas);
        const used = counts.filter(
          ({ quota, count }) => count.used + (quota.amount ?? 1) > quota.limit,
        );
        if (used.length > 0) {
          return { ok: false, resetsAt: Math.max(...used.map(({ count }) => count.resetsAt)) };
        }
        for (const { quota, count } of counts) {
          await put(sql, { ...count, used: count.used + (quota.amount ?? 1) });
        }
        return { ok: true };
      }),
    correct: (quotas) =>
      database.transaction(async (sql) => {
        for (const { quota, count } of await lockCounts(sql, quotas)) {
          await put(sql, { ...count, used: Math.max(0, count.used + (quota.amount ?? 1)) });
        }
      }),
    eraseUser: eraseOf,
    eraseServer: eraseOf,
    async eraseBefore(sql) {
      await sql.run("DELETE FROM verbatim.quotas WHERE resets_at <= $1", now());
    },
  };
}
