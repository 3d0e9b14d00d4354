import type { Logger } from "pino";
import type { Config } from "./config.ts";
import { databaseFile } from "./database-file.ts";
import type { Records } from "./records/records.ts";

/** A SQLite file belongs to one bot: what one keeps in mind, another would not know. */
async function openFile(data: string): Promise<Records> {
  const { lockFolder } = await import("./storage/sqlite/lock-folder.ts");
  const { openWorkerRecords } = await import("./storage/thread/open-worker-records.ts");
  const { withRememberedSettings } = await import("./storage/with-remembered-settings.ts");
  const { withRememberedStories } = await import("./storage/with-remembered-stories.ts");
  const release = lockFolder(data);
  try {
    const records = await openWorkerRecords({ file: databaseFile(data) });
    const close = () => records.close().finally(release);
    return { ...withRememberedStories(withRememberedSettings(records)), close };
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * What the bot remembers, where the settings say: PostgreSQL, else a SQLite file, which no other
 * bot may be using. In the playground, whose messages end with the process, nothing outlives it.
 * Throws `StorageError` where it can't be opened.
 */
export async function openRecords(
  { discordToken, data, databaseUrl }: Pick<Config, "discordToken" | "data" | "databaseUrl">,
  log: Pick<Logger, "warn">,
): Promise<Records> {
  if (discordToken === null) {
    const { createMemoryRecords } = await import("./storage/create-memory-records.ts");
    return createMemoryRecords();
  }
  if (databaseUrl === null) return openFile(data);
  const { openPostgresRecords } = await import("./storage/postgres/open-postgres-records.ts");
  const onBroken = (error: Error) => log.warn({ err: error }, "a database connection broke");
  return openPostgresRecords({ url: databaseUrl, onBroken });
}
