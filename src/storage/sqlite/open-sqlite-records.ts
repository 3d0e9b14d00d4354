import type { Records } from "../../records/records.ts";
import { openDatabase } from "./open-database.ts";
import { createSqliteAuditLog } from "./sqlite-audit-log.ts";
import { createSqliteCaseBook } from "./sqlite-case-book.ts";
import { createSqlitePublications } from "./sqlite-publications.ts";

export interface SqliteRecordsOptions {
  /** Path of the database; made, with its folder, where there is none. Two files stand beside it. */
  readonly file: string;
  /** Milliseconds since 1970. Default: the clock. */
  readonly now?: () => number;
  /** How long to wait for another process's write, in milliseconds. Default 5,000. */
  readonly timeout?: number;
}

const TIMEOUT = 5_000;

/**
 * Records in one SQLite file. Every change is on disk when its promise resolves. Several processes
 * may open the same file on one machine. Throws `StorageError` when it can't be opened.
 */
export function openSqliteRecords({
  file,
  now = Date.now,
  timeout = TIMEOUT,
}: SqliteRecordsOptions): Records {
  const database = openDatabase({ file, timeout });
  return {
    audit: createSqliteAuditLog(database, now),
    cases: createSqliteCaseBook(database, now),
    publications: createSqlitePublications(database),
    async close() {
      if (database.isOpen) database.close();
    },
  };
}
