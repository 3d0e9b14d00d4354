import { join } from "node:path";
import type { Logger } from "pino";
import type { Config } from "./config.ts";
import { DATABASE } from "./database-file.ts";
import type { Records } from "./records/records.ts";

/**
 * What the bot remembers, where the settings say: PostgreSQL, else a SQLite file. In the playground,
 * whose messages end with the process, nothing outlives it.
 */
export async function openRecords(
  { discordToken, data, databaseUrl }: Pick<Config, "discordToken" | "data" | "databaseUrl">,
  log: Pick<Logger, "warn">,
): Promise<Records> {
  if (discordToken === null) {
    const { createMemoryRecords } = await import("./storage/create-memory-records.ts");
    return createMemoryRecords();
  }
  if (databaseUrl !== null) {
    const { openPostgresRecords } = await import("./storage/postgres/open-postgres-records.ts");
    const onBroken = (error: Error) => log.warn({ err: error }, "a database connection broke");
    return openPostgresRecords({ url: databaseUrl, onBroken });
  }
  const { openSqliteRecords } = await import("./storage/sqlite/open-sqlite-records.ts");
  return openSqliteRecords({ file: join(data, DATABASE) });
}
