import { openToRead } from "../../src/storage/transfer/open-copy.ts";
import { lastIdOf, rowsOf } from "../../src/storage/transfer/sqlite-source.ts";
import { TABLES } from "../../src/storage/transfer/tables.ts";

/** Everything that a file holds, and the last id that each table gave. */
export function dumpSqlite(file: string) {
  const database = openToRead(file);
  const dump = TABLES.map((table) => ({
    table: table.name,
    last: lastIdOf(database, table),
    rows: [...rowsOf(database, table)].map((row) => ({ ...row })),
  }));
  database.close();
  return dump;
}
