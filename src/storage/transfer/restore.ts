import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { lockFolder } from "../sqlite/lock-folder.ts";
import { readVersion } from "../sqlite/migrate.ts";
import { MIGRATIONS } from "../sqlite/migrations.ts";
import { explainFile } from "../sqlite/open-database.ts";
import { isBusy } from "../sqlite/result-code.ts";
import { StorageError } from "../storage-error.ts";
import { copyToPostgres } from "./copy-to-postgres.ts";
import { checkWhole, openToRead, updateCopy } from "./open-copy.ts";
import { onPostgres, type Place, type TransferOptions } from "./place.ts";
import { countRows } from "./sqlite-source.ts";
import type { Copied } from "./tables.ts";
import { writeFileWhole } from "./write-file.ts";

/** Ends the log of writes of a database, which would be read into the one that takes its place. */
function settle(file: string): { readonly isEmpty: boolean } {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 0 });
    readVersion(database);
    const rows = countRows(database);
    database.exec("PRAGMA journal_mode = DELETE");
    return { isEmpty: Object.values(rows).every((count) => count === 0) };
  } catch (error) {
    if (isBusy(error)) throw new StorageError("in-use", `another process uses ${file}: end it`);
    throw explainFile(file, error);
  } finally {
    database?.close();
  }
}

async function restoreFile(
  backup: string,
  file: string,
  { replace }: TransferOptions,
): Promise<Copied> {
  const release = lockFolder(dirname(file));
  try {
    if (existsSync(file) && !settle(file).isEmpty && !replace)
      throw new StorageError("not-empty", `${file} holds records already: say --replace`);
    return await writeFileWhole(file, { replace: true }, (partial) => {
      copyFileSync(backup, partial);
      updateCopy(partial);
      const copy = openToRead(partial);
      try {
        checkWhole(copy, backup);
        return countRows(copy);
      } finally {
        copy.close();
      }
    });
  } finally {
    release();
  }
}

/** Gives a file to read whose schema is the newest: an older one as an updated copy. */
async function withNewest<Result>(
  file: string,
  work: (source: DatabaseSync) => Promise<Result>,
): Promise<Result> {
  const database = openToRead(file);
  let folder: string | undefined;
  let copy: DatabaseSync | undefined;
  try {
    checkWhole(database, file);
    // One state from the first row to the last, whoever writes meanwhile.
    if (readVersion(database) === MIGRATIONS.length) {
      database.exec("BEGIN");
      return await work(database);
    }
    folder = mkdtempSync(join(tmpdir(), "verbatim-"));
    const updated = join(folder, "records.db");
    database.prepare("VACUUM INTO ?").run(updated);
    updateCopy(updated);
    copy = openToRead(updated);
    return await work(copy);
  } finally {
    copy?.close();
    database.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

const copyFile = (file: string, url: string, options: TransferOptions): Promise<Copied> =>
  withNewest(file, (source) =>
    onPostgres(url, (database) =>
      database.transaction((sql) => copyToPostgres(sql, source, options)),
    ),
  );

/**
 * Puts back what a backup holds: all of it or, when it fails or is killed, nothing. Where records
 * are already, they are kept and it throws, unless `replace` is said. Throws `StorageError`.
 */
export async function restore(
  backup: string,
  to: Place,
  options: TransferOptions,
): Promise<Copied> {
  openToRead(backup).close();
  return "url" in to ? copyFile(backup, to.url, options) : restoreFile(backup, to.file, options);
}

/**
 * Copies the records of a SQLite file, which no bot may be using, into a PostgreSQL database. The
 * file stays as it is. Throws `StorageError`.
 */
export async function moveToPostgres(
  file: string,
  url: string,
  options: TransferOptions,
): Promise<Copied> {
  openToRead(file).close();
  const release = lockFolder(dirname(file));
  try {
    return await copyFile(file, url, options);
  } finally {
    release();
  }
}
