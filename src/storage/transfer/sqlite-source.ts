import type { DatabaseSync } from "node:sqlite";
import { type Copied, TABLES, type Table } from "./tables.ts";

/** Rows of a table, in its order. */
export function rowsOf(database: DatabaseSync, { name, columns, order }: Table): Iterable<object> {
  const sorted = order.replace(/\bwritten\b/, "rowid");
  return database
    .prepare(`SELECT ${columns.join(", ")} FROM ${name} ORDER BY ${sorted}`)
    .iterate() as Iterable<object>;
}

/** The last id that a table ever gave; 0 before the first. */
export function lastIdOf(database: DatabaseSync, { name }: Table): number {
  const row = database.prepare("SELECT seq FROM sqlite_sequence WHERE name = ?").get(name);
  return (row as { seq: number } | undefined)?.seq ?? 0;
}

/** How many rows each table has; a table that an older version lacks is left out. */
export function countRows(database: DatabaseSync): Copied {
  const exists = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = ?");
  return Object.fromEntries(
    TABLES.filter(({ name }) => exists.get(name) !== undefined).map(({ name }) => {
      const row = database.prepare(`SELECT count(*) AS count FROM ${name}`).get();
      return [name, (row as { count: number }).count];
    }),
  );
}
