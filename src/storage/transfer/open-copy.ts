import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { migrate, readVersion } from "../sqlite/migrate.ts";
import { explainFile } from "../sqlite/open-database.ts";
import { StorageError } from "../storage-error.ts";

/** SQLite's code for a file that can't be read before it is written. */
const READONLY = 8;
const TIMEOUT = 5_000;

/** Opens a file to read it. What a killed process left half written is first taken back, as any writer would. */
function openReadOnly(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly: true, timeout: TIMEOUT });
  try {
    readVersion(database);
    return database;
  } catch (error) {
    database.close();
    if (((error as { errcode?: number }).errcode ?? 0) % 256 !== READONLY) throw error;
  }
  const writer = new DatabaseSync(file, { timeout: TIMEOUT });
  try {
    readVersion(writer);
  } finally {
    writer.close();
  }
  return new DatabaseSync(file, { readOnly: true, timeout: TIMEOUT });
}

/** Opens a database of ours to read it, as it is. Throws `StorageError` where it is none. */
export function openToRead(file: string): DatabaseSync {
  if (!existsSync(file)) throw new StorageError("unavailable", `there is no file ${file}`);
  let database: DatabaseSync | undefined;
  try {
    database = openReadOnly(file);
    if (readVersion(database) === 0) throw new StorageError("not-ours", "nothing is in it");
    return database;
  } catch (error) {
    database?.close();
    throw explainFile(file, error);
  }
}

/** Throws `StorageError` unless a database is whole. */
export function checkWhole(database: DatabaseSync, file: string): void {
  const found = database.prepare("PRAGMA integrity_check(1)").get() as { integrity_check: string };
  const stray = database.prepare("PRAGMA foreign_key_check").get();
  if (found.integrity_check !== "ok" || stray !== undefined)
    throw new StorageError("not-ours", `${file} is damaged: take another backup`);
}

/** Makes a new database at a path, in one file alone, with the newest schema, and hands it out. */
export async function fillDatabase<Result>(
  file: string,
  fill: (database: DatabaseSync) => Promise<Result>,
): Promise<Result> {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: true });
  try {
    migrate(database);
    database.exec("BEGIN");
    const result = await fill(database);
    database.exec("COMMIT");
    return result;
  } finally {
    database.close();
  }
}

/** Brings a copy of a database, in one file alone, up to the newest schema. */
export function updateCopy(file: string): void {
  const database = new DatabaseSync(file);
  try {
    database.exec("PRAGMA journal_mode = DELETE");
    migrate(database);
  } catch (error) {
    throw explainFile(file, error);
  } finally {
    database.close();
  }
}
