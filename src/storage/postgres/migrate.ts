import { StorageError } from "../storage-error.ts";
import type { Database, Sql } from "./database.ts";
import { lock } from "./lock.ts";
import { MIGRATIONS } from "./migrations.ts";

/** The version of the schema; 0 where there is none. Throws `StorageError` if it isn't ours. */
export async function readVersion(sql: Sql, newest: number = MIGRATIONS.length): Promise<number> {
  // One statement: another process may be making them.
  const { ours, tables } = (await sql.first<{ ours: number; tables: number }>(`
    SELECT count(*) FILTER (WHERE tablename = 'migrations') AS ours, count(*) AS tables
    FROM pg_tables WHERE schemaname = 'verbatim'`))!;
  if (tables === 0) return 0;
  if (ours === 0)
    throw new StorageError(
      "not-ours",
      "its schema “verbatim” holds something else than this bot's records: use another database",
    );
  const row = await sql.first<{ version: number }>(
    "SELECT coalesce(max(version), 0) AS version FROM verbatim.migrations",
  );
  const version = row?.version ?? 0;
  if (version > newest)
    throw new StorageError(
      "too-new",
      `the database has version ${version} and this bot knows up to ${newest}: update the bot`,
    );
  return version;
}

/** Other encodings have no place for most letters. Throws `StorageError`. */
export async function checkEncoding(sql: Sql): Promise<void> {
  const { encoding } = (await sql.first<{ encoding: string }>(
    "SELECT current_setting('server_encoding') AS encoding",
  ))!;
  if (encoding !== "UTF8")
    throw new StorageError(
      "unavailable",
      `the database's encoding is ${encoding}: create one with createdb --encoding=UTF8 --template=template0`,
    );
}

/**
 * Brings the schema to the newest version, all steps in one transaction under a lock: several
 * processes may start at once, and one that fails half way leaves the old version with its data.
 */
export async function migrate(
  database: Database,
  migrations: readonly string[] = MIGRATIONS,
): Promise<void> {
  if ((await readVersion(database, migrations.length)) === migrations.length) return;
  await checkEncoding(database);
  await database.transaction(async (sql) => {
    await lock(sql, "verbatim migrations");
    await sql.run("SET LOCAL statement_timeout = 0");
    // Read again under the lock: another process may have been first.
    const version = await readVersion(sql, migrations.length);
    await sql.run("CREATE SCHEMA IF NOT EXISTS verbatim");
    await sql.run(
      "CREATE TABLE IF NOT EXISTS verbatim.migrations (version INTEGER PRIMARY KEY, at TIMESTAMPTZ DEFAULT now())",
    );
    for (const [step, migration] of migrations.slice(version).entries()) {
      await sql.run(migration);
      await sql.run("INSERT INTO verbatim.migrations (version) VALUES ($1)", version + step + 1);
    }
  });
}
