import type { Quota, Quotas } from "../../records/quotas.ts";
import type { Erasable } from "../erasable.ts";

interface Count {
  readonly used: number;
  /** Milliseconds since 1970. */
  readonly resetsAt: number;
}

/** Counts that end with the process. `now` gives milliseconds since 1970. */
export function createMemoryQuotas(now: () => number): Quotas & Erasable {
  const counts = new Map<string, Count>();

  const countOf = ({ key, window, kind }: Quota): Count => {
    const known = counts.get(key);
    if (known !== undefined && known.resetsAt > now()) return known;
    const begin = kind === "fixed" ? Math.floor(now() / window) * window : now();
    return { used: 0, resetsAt: begin + window };
  };
  const eraseEnded = () => {
    for (const [key, { resetsAt }] of counts) if (resetsAt <= now()) counts.delete(key);
  };

  return {
    async take(quotas) {
      const found = quotas.map((quota) => ({ quota, count: countOf(quota) }));
      const used = found.filter(
        ({ quota, count }) => count.used + (quota.amount ?? 1) > quota.limit,
      );
      if (used.length > 0) {
        return { ok: false, resetsAt: Math.max(...used.map(({ count }) => count.resetsAt)) };
      }
      for (const { quota, count } of found) {
        counts.set(quota.key, { ...count, used: count.used + (quota.amount ?? 1) });
      }
      return { ok: true };
    },
    async correct(quotas) {
      for (const quota of quotas) {
        const { used, resetsAt } = countOf(quota);
        counts.set(quota.key, { used: Math.max(0, used + (quota.amount ?? 1)), resetsAt });
      }
    },
    eraseUser(user) {
      for (const key of counts.keys()) if (key.split(":").includes(user)) counts.delete(key);
    },
    eraseServer(server) {
      for (const key of counts.keys()) if (key.split(":").includes(server)) counts.delete(key);
    },
    eraseBefore: eraseEnded,
  };
}
