import type { DatabaseSync } from "node:sqlite";

/**
 * Does all of it or nothing. The lock for writing is taken at the start: a transaction that only
 * asks for it later can find that another process wrote meanwhile, and fail however long it waits.
 */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    // Some failures, a full disk among them, have already rolled it back.
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}
