import type { Alerts } from "./create-alerts.ts";

/** What a store's error says, and what that means for whoever runs it. Its own words may hold what users wrote. */
const CAUSES: readonly (readonly [RegExp, string])[] = [
  [/disk is full|ENOSPC|no space left|disk_full|could not extend/i, "the disk is full"],
  [
    /read-?only|EROFS|EACCES|permission denied/i,
    "it is read-only, or this user may not write there",
  ],
  [/database is locked|database table is locked|lock timeout/i, "another process keeps it locked"],
  [/disk I\/O|EIO|unable to open database/i, "the disk fails, or the file is gone"],
  [/malformed|not a database|corrupt/i, "it is damaged: restore a backup"],
  [
    /ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE|connection|terminat|shutting down|starting up|CONNECT_TIMEOUT|CONNECTION_/i,
    "PostgreSQL can't be reached",
  ],
];

/** Why a store can't be written, in plain words; null: its error is of another kind. */
export function causeOf(error: unknown): string | null {
  const { message = "", code = "" } = (error ?? {}) as { message?: string; code?: unknown };
  const said = `${code} ${message}`;
  return CAUSES.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}

/** A method that writes whenever somebody asks or acts: when it succeeds the database is well. */
const WRITES: ReadonlySet<unknown> = new Set(["append", "add"]);

type Method = (...args: unknown[]) => unknown;

/**
 * The same records, whose failures raise an alert when they mean that nothing can be written, and whose
 * next success settles it. `onFailure` is told of every failure.
 */
export function watchRecords<Store extends object>(
  records: Store,
  alerts: Pick<Alerts, "raise" | "settle">,
  onFailure: () => void = () => {},
): Store {
  const watched =
    (owner: object, name: string, method: Method): Method =>
    async (...args) => {
      try {
        const result = await Reflect.apply(method, owner, args);
        if (WRITES.has(name)) alerts.settle("database-not-writable");
        return result;
      } catch (error) {
        onFailure();
        const cause = causeOf(error);
        if (cause !== null) alerts.raise("database-not-writable", cause);
        throw error;
      }
    };
  const watchAll = (owner: object): object =>
    Object.fromEntries(
      Object.entries(owner).map(([name, member]: [string, unknown]) => {
        if (typeof member === "function") return [name, watched(owner, name, member as Method)];
        return [name, typeof member === "object" && member !== null ? watchAll(member) : member];
      }),
    );
  return watchAll(records) as Store;
}
