import { createDatabase, type Database } from "../postgres/database.ts";
import { explainConnection } from "../postgres/explain-connection.ts";
import { migrate } from "../postgres/migrate.ts";

/** Where records are kept: a PostgreSQL database, or a SQLite file. */
export type Place = { readonly url: string } | { readonly file: string };

export interface TransferOptions {
  /** Whether what stands at the target may be replaced. */
  readonly replace: boolean;
}

/** Works on a PostgreSQL database with the newest schema. Throws `StorageError`. */
export async function onPostgres<Result>(
  url: string,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  return explainConnection(url, async () => {
    const database = createDatabase({ url, connections: 2, onBroken: () => {} });
    try {
      await migrate(database);
      return await work(database);
    } finally {
      await database.close();
    }
  });
}
