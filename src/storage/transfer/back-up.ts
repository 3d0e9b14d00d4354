import { copyFromPostgres } from "./copy-from-postgres.ts";
import { checkWhole, fillDatabase, openToRead } from "./open-copy.ts";
import { onPostgres, type Place, type TransferOptions } from "./place.ts";
import { countRows } from "./sqlite-source.ts";
import type { Copied } from "./tables.ts";
import { writeFileWhole } from "./write-file.ts";

/**
 * Writes all records, as they are at one instant, into a file: a SQLite database, whichever store
 * they come from. The bot may go on meanwhile. Throws `StorageError`.
 */
export function backUp(from: Place, file: string, options: TransferOptions): Promise<Copied> {
  return writeFileWhole(file, options, (partial) => {
    if ("url" in from)
      return onPostgres(from.url, (database) =>
        database.transaction((sql) =>
          fillDatabase(partial, (target) => copyFromPostgres(sql, target)),
        ),
      );
    const database = openToRead(from.file);
    try {
      database.prepare("VACUUM INTO ?").run(partial);
    } finally {
      database.close();
    }
    const copy = openToRead(partial);
    try {
      checkWhole(copy, from.file);
      return countRows(copy);
    } finally {
      copy.close();
    }
  });
}
