import { DatabaseSync } from "node:sqlite";
import { StorageError } from "../storage-error.ts";
import { migrate } from "./migrate.ts";
import { prepareFile } from "./prepare-file.ts";
import { BUSY, CORRUPT, NOT_A_DATABASE, resultCode } from "./result-code.ts";

export interface DatabaseOptions {
  readonly file: string;
  /** How long to wait for another process's write, in milliseconds. */
  readonly timeout: number;
}

const PAUSE = 10;

/**
 * Pages of the log beside the file above which what they hold is brought into it, and bytes that the
 * log keeps then. By default it grows to four megabytes, which a small disk may not have.
 */
const LOG_PAGES = 256;
const LOG_BYTES = 1_048_576;

/** Readers and a writer side by side. SQLite does not wait by itself for the lock that this takes. */
function useWriteAheadLog(database: DatabaseSync, timeout: number): void {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; ; waited += PAUSE) {
    try {
      database.exec("PRAGMA journal_mode = WAL");
      return;
    } catch (error) {
      if (resultCode(error) !== BUSY || waited >= timeout) throw error;
      Atomics.wait(clock, 0, 0, PAUSE);
    }
  }
}

/** What to say of a file that can't be used. */
export function explainFile(file: string, error: unknown): StorageError {
  const say = (reason: StorageError["reason"], message: string) =>
    new StorageError(reason, `can't use ${file}: ${message}`, { cause: error });
  if (error instanceof StorageError) return say(error.reason, error.message);
  const code = resultCode(error);
  if (code === NOT_A_DATABASE || code === CORRUPT)
    return say(
      "not-ours",
      "it is no SQLite database, or damaged; move it away or restore a backup",
    );
  if (code === BUSY) return say("unavailable", "another process keeps it locked");
  const { code: name, message } = error as NodeJS.ErrnoException;
  if (name === "EACCES" || name === "EPERM" || name === "EROFS")
    return say("unavailable", "this user may not write it, or its folder");
  return say("unavailable", message);
}

/**
 * Opens a database, makes it where there is none, and brings its schema up to date. Throws
 * `StorageError` where that can't be done.
 */
export function openDatabase({ file, timeout }: DatabaseOptions): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    prepareFile(file);
    database = new DatabaseSync(file, { timeout, enableForeignKeyConstraints: true });
    useWriteAheadLog(database, timeout);
    // FULL: what is acknowledged outlives a power cut, not only the process.
    database.exec("PRAGMA synchronous = FULL");
    // What is deleted is overwritten with zeros: who is forgotten must not be found in the file.
    database.exec("PRAGMA secure_delete = ON");
    database.exec(
      `PRAGMA wal_autocheckpoint = ${LOG_PAGES}; PRAGMA journal_size_limit = ${LOG_BYTES}`,
    );
    migrate(database);
    return database;
  } catch (error) {
    database?.close();
    throw explainFile(file, error);
  }
}
