import type { DatabaseFinding } from "../database-finding.ts";
import { createDatabase, type Database } from "./database.ts";
import { explainConnection } from "./explain-connection.ts";
import { checkEncoding, readVersion } from "./migrate.ts";
import { MIGRATIONS } from "./migrations.ts";

/** Thrown to take back what was tried. */
class TakenBack extends Error {}

/** Tries to make what the bot needs where a schema has this version, and takes it back. */
async function tryToWrite(database: Database, version: number): Promise<void> {
  const trying = database.transaction(async (sql) => {
    // Asks for the right to make one even where it is there.
    if (version === 0) await sql.run("CREATE SCHEMA IF NOT EXISTS verbatim");
    await sql.run("CREATE TABLE verbatim.probe (x INTEGER)");
    await sql.run("INSERT INTO verbatim.probe VALUES (1)");
    throw new TakenBack();
  });
  await trying.catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
}

/**
 * Looks whether a PostgreSQL database can be reached and written, and which version its schema has; nothing
 * in it is changed. The message holds nothing of the address but server and name.
 */
export async function probePostgres(url: string): Promise<DatabaseFinding> {
  const database = createDatabase({ url, connections: 1, onBroken: () => {} });
  try {
    const message = await explainConnection(url, async () => {
      const { server } = (await database.first<{ server: string }>(
        "SELECT current_setting('server_version') AS server",
      ))!;
      await checkEncoding(database);
      const version = await readVersion(database);
      await tryToWrite(database, version);
      const newest = MIGRATIONS.length;
      const next = version < newest ? `; the next start brings it to ${newest}` : "";
      const found = version === 0 ? "no schema yet" : `schema version ${version}`;
      return `PostgreSQL ${server} can be written, ${found}${next}`;
    });
    return { ok: true, message };
  } catch (error) {
    return { ok: false, message: (error as Error).message };
  } finally {
    await database.close();
  }
}
