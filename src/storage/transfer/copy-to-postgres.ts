import type { DatabaseSync } from "node:sqlite";
import type { Sql } from "../postgres/database.ts";
import { StorageError } from "../storage-error.ts";
import { lastIdOf, rowsOf } from "./sqlite-source.ts";
import { type Copied, TABLES, type Table } from "./tables.ts";

/** Rows are sent in groups of about so many characters. */
const GROUP = 1_000_000;

const quoted = (columns: readonly string[]) => columns.map((name) => `"${name}"`).join(", ");

async function insert(sql: Sql, { name, columns }: Table, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return;
  const names = quoted(columns);
  await sql.run(
    `INSERT INTO verbatim.${name} (${names}) OVERRIDING SYSTEM VALUE
     SELECT ${names} FROM json_populate_recordset(NULL::verbatim.${name}, $1)`,
    `[${rows.join(",")}]`,
  );
}

async function copyTable(sql: Sql, source: DatabaseSync, table: Table): Promise<number> {
  let group: string[] = [];
  let size = 0;
  let copied = 0;
  for (const row of rowsOf(source, table)) {
    const json = JSON.stringify(row);
    group.push(json);
    size += json.length;
    copied += 1;
    if (size < GROUP) continue;
    await insert(sql, table, group);
    group = [];
    size = 0;
  }
  await insert(sql, table, group);
  if (table.counted) {
    const last = lastIdOf(source, table);
    // A sequence that never counted has no last value of 0.
    if (last > 0)
      await sql.all(
        "SELECT setval(pg_get_serial_sequence($1, 'id'), $2)",
        `verbatim.${table.name}`,
        last,
      );
  }
  return copied;
}

/**
 * Copies everything out of a SQLite database that has the newest schema into PostgreSQL, within a
 * transaction. What stands there is only replaced when that is said; else `StorageError`.
 */
export async function copyToPostgres(
  sql: Sql,
  source: DatabaseSync,
  { replace }: { readonly replace: boolean },
): Promise<Copied> {
  await sql.run("SET LOCAL statement_timeout = 0");
  await sql.run("SET LOCAL idle_in_transaction_session_timeout = 0");
  const names = TABLES.map(({ name }) => `verbatim.${name}`).join(", ");
  await sql.run(`LOCK TABLE ${names} IN ACCESS EXCLUSIVE MODE`);
  for (const { name } of TABLES) {
    if (replace || (await sql.first(`SELECT 1 FROM verbatim.${name} LIMIT 1`)) === undefined)
      continue;
    throw new StorageError("not-empty", "it holds records already: say --replace");
  }
  if (replace) await sql.run(`TRUNCATE ${names} RESTART IDENTITY`);
  const copied: Record<string, number> = {};
  for (const table of TABLES) copied[table.name] = await copyTable(sql, source, table);
  return copied;
}
