import type { DatabaseSync } from "node:sqlite";
import type { Quota, Quotas } from "../../records/quotas.ts";
import type { Erasable } from "../erasable.ts";
import { inTransaction } from "./in-transaction.ts";

/** Counts in a database. `now` gives milliseconds since 1970. */
export function createSqliteQuotas(database: DatabaseSync, now: () => number): Quotas & Erasable {
  const findOne = database.prepare("SELECT used, resets_at AS resetsAt FROM quotas WHERE key = ?");
  const replace = database.prepare("INSERT OR REPLACE INTO quotas VALUES (?, ?, ?)");
  // Keys are parts with colons between them; an id is one of the parts.
  const deleteOf = database.prepare("DELETE FROM quotas WHERE instr(':' || key || ':', ?) > 0");
  const deleteEnded = database.prepare("DELETE FROM quotas WHERE resets_at <= ?");

  const countOf = ({ key, window, kind }: Quota, at: number) => {
    const known = findOne.get(key) as { used: number; resetsAt: number } | undefined;
    if (known !== undefined && known.resetsAt > at) return known;
    const begin = kind === "fixed" ? Math.floor(at / window) * window : at;
    return { used: 0, resetsAt: begin + window };
  };
  const eraseOf = (id: string) => {
    deleteOf.run(`:${id}:`);
  };

  return {
    take: async (quotas) =>
      inTransaction(database, () => {
        const at = now();
        const found = quotas.map((quota) => ({ quota, count: countOf(quota, at) }));
        const used = found.filter(
          ({ quota, count }) => count.used + (quota.amount ?? 1) > quota.limit,
        );
        if (used.length > 0) {
          return { ok: false, resetsAt: Math.max(...used.map(({ count }) => count.resetsAt)) };
        }
        for (const { quota, count } of found) {
          replace.run(quota.key, count.used + (quota.amount ?? 1), count.resetsAt);
        }
        return { ok: true };
      }),
    correct: async (quotas) =>
      inTransaction(database, () => {
        const at = now();
        for (const quota of quotas) {
          const { used, resetsAt } = countOf(quota, at);
          replace.run(quota.key, Math.max(0, used + (quota.amount ?? 1)), resetsAt);
        }
      }),
    eraseUser: eraseOf,
    eraseServer: eraseOf,
    eraseBefore() {
      deleteEnded.run(now());
    },
  };
}
