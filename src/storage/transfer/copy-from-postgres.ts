import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { Sql } from "../postgres/database.ts";
import { type Copied, TABLES, type Table } from "./tables.ts";

async function copyTable(sql: Sql, target: DatabaseSync, table: Table): Promise<number> {
  const { name, columns, order, counted, atOnce } = table;
  const names = columns.map((column) => `"${column}"`).join(", ");
  const marks = columns.map(() => "?").join(", ");
  const insert = target.prepare(`INSERT INTO ${name} (${names}) VALUES (${marks})`);
  await sql.run(
    `DECLARE copied NO SCROLL CURSOR FOR SELECT ${names} FROM verbatim.${name} ORDER BY ${order}`,
  );
  let copied = 0;
  for (;;) {
    const rows = await sql.all<Record<string, SQLInputValue>>(`FETCH ${atOnce} FROM copied`);
    for (const row of rows) insert.run(...columns.map((column) => row[column]!));
    copied += rows.length;
    if (rows.length < atOnce) break;
  }
  await sql.run("CLOSE copied");
  if (counted) {
    const sequence = await sql.first<{ last: number | null }>(
      "SELECT pg_sequence_last_value(pg_get_serial_sequence($1, 'id')::regclass) AS last",
      `verbatim.${name}`,
    );
    target.prepare("DELETE FROM sqlite_sequence WHERE name = ?").run(name);
    target
      .prepare("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)")
      .run(name, sequence?.last ?? 0);
  }
  return copied;
}

/**
 * Copies everything out of PostgreSQL into an empty SQLite database, within a transaction of each:
 * as it was at one instant, while others go on writing.
 */
export async function copyFromPostgres(sql: Sql, target: DatabaseSync): Promise<Copied> {
  await sql.run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
  await sql.run("SET LOCAL statement_timeout = 0");
  await sql.run("SET LOCAL idle_in_transaction_session_timeout = 0");
  const copied: Record<string, number> = {};
  for (const table of TABLES) copied[table.name] = await copyTable(sql, target, table);
  return copied;
}
