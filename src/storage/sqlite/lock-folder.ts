import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StorageError } from "../storage-error.ts";
import { prepareFile } from "./prepare-file.ts";
import { isBusy } from "./result-code.ts";

/** Name of the file whose lock a bot holds. */
const LOCK_FILE = "verbatim.lock";

const inUse = (folder: string, holder: string) =>
  new StorageError(
    "in-use",
    `another Verbatim${holder} uses the folder ${folder}: end it, or give this one another folder (DATA_DIR); several bots share a PostgreSQL (DATABASE_URL)`,
  );

function describeHolder(database: DatabaseSync): string {
  try {
    const row = database.prepare("SELECT process FROM holder").get();
    return row === undefined ? "" : ` (process ${(row as { process: number }).process})`;
  } catch {
    // The other one has just come, and has not written its number yet.
    return "";
  }
}

/**
 * Claims a data folder for this process, until the function that it gives is called or the process
 * ends, however it does: the lock is the operating system's, on a small database that is held for
 * writing. Throws `StorageError` where another process has it.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, LOCK_FILE);
  let database: DatabaseSync | undefined;
  try {
    prepareFile(file);
    database = new DatabaseSync(file, { timeout: 0 });
    database.exec("BEGIN IMMEDIATE");
    database.exec("CREATE TABLE IF NOT EXISTS holder (process INTEGER) STRICT; DELETE FROM holder");
    database.prepare("INSERT INTO holder VALUES (?)").run(process.pid);
    // Others can read who it is; the lock is taken again at once.
    database.exec("COMMIT; BEGIN IMMEDIATE");
  } catch (error) {
    const holder = database === undefined ? "" : describeHolder(database);
    database?.close();
    if (isBusy(error)) throw inUse(folder, holder);
    const { message } = error as Error;
    throw new StorageError("unavailable", `can't use the folder ${folder}: ${message}`);
  }
  const held = database;
  return () => {
    if (held.isOpen) held.close();
  };
}
