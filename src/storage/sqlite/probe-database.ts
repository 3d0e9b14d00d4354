import { accessSync, constants, existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { DatabaseFinding } from "../database-finding.ts";
import { StorageError } from "../storage-error.ts";
import { readVersion } from "./migrate.ts";
import { MIGRATIONS } from "./migrations.ts";
import { explainFile } from "./open-database.ts";

function probeFolder(file: string): DatabaseFinding {
  let folder = dirname(resolve(file));
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return { ok: true, message: `${file} is made by the first start with a token` };
  } catch (error) {
    return { ok: false, message: explainFile(file, error).message };
  }
}

/** Throws where the file is not ours, is damaged, or can't be written. */
function readState(database: DatabaseSync): number {
  const version = readVersion(database, MIGRATIONS.length);
  const [problem] = Object.values(database.prepare("PRAGMA quick_check(1)").get()!);
  if (problem !== "ok") {
    throw new StorageError("not-ours", "it is damaged: restore a backup");
  }
  database.exec("BEGIN IMMEDIATE; CREATE TABLE probe (x INTEGER) STRICT; ROLLBACK");
  return version;
}

/**
 * Looks whether a database can be read and written and which version its schema has; nothing in it
 * is changed, and none is made where there is none.
 */
export function probeDatabase(file: string, timeout = 5_000): DatabaseFinding {
  if (!existsSync(file)) return probeFolder(file);
  let database: DatabaseSync | undefined;
  try {
    accessSync(file, constants.R_OK | constants.W_OK);
    accessSync(dirname(file), constants.W_OK);
    database = new DatabaseSync(file, { timeout });
    const version = readState(database);
    const newest = MIGRATIONS.length;
    const next = version < newest ? `; the next start brings it to ${newest}` : "";
    return { ok: true, message: `${file} can be written, schema version ${version}${next}` };
  } catch (error) {
    return { ok: false, message: explainFile(file, error).message };
  } finally {
    database?.close();
  }
}
