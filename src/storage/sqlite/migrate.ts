import type { DatabaseSync } from "node:sqlite";
import { StorageError } from "../storage-error.ts";
import { inTransaction } from "./in-transaction.ts";
import { MIGRATIONS } from "./migrations.ts";

/** Marks a file as ours ("VBTM"), beside its version: any SQLite database may have a version. */
const APPLICATION_ID = 0x5642544d;

function readNumber(database: DatabaseSync, pragma: "user_version" | "application_id"): number {
  return Number(database.prepare(`PRAGMA ${pragma}`).get()![pragma]);
}

/** The version of a database's schema; 0 for an empty one. Throws `StorageError` if it isn't ours. */
export function readVersion(database: DatabaseSync, newest: number = MIGRATIONS.length): number {
  const version = readNumber(database, "user_version");
  const isOurs = readNumber(database, "application_id") === APPLICATION_ID;
  const isEmpty = database.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === undefined;
  if (!isOurs && !(isEmpty && version === 0))
    throw new StorageError("not-ours", "the database holds something else than this bot's records");
  if (version > newest)
    throw new StorageError(
      "too-new",
      `the database has version ${version} and this bot knows up to ${newest}: update the bot`,
    );
  return version;
}

/**
 * Brings the schema to the newest version, all steps in one transaction: several processes may
 * start at once, and one that fails half way leaves the old version with its data.
 */
export function migrate(database: DatabaseSync, migrations: readonly string[] = MIGRATIONS): void {
  if (readVersion(database, migrations.length) === migrations.length) return;
  inTransaction(database, () => {
    // Read again under the lock: another process may have been first.
    const version = readVersion(database, migrations.length);
    for (const migration of migrations.slice(version)) database.exec(migration);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  });
}
