import type { DatabaseFinding } from "../database-finding.ts";
import { createDatabase, type Database } from "./database.ts";
import { describeAddress, explainConnection } from "./explain-connection.ts";
import { checkEncoding, readVersion } from "./migrate.ts";
import { MIGRATIONS } from "./migrations.ts";

/** Never written to: what is tried is taken back. */
class TakenBack extends Error {}

/** Tries what the bot does at its start and while it runs. Returns the schema's version, 0 where there is none. */
async function tryOut(database: Database): Promise<number> {
  const version = await readVersion(database, MIGRATIONS.length);
  const attempt = database.transaction(async (sql) => {
    if (version === 0) {
      await checkEncoding(sql);
      await sql.run("CREATE SCHEMA verbatim");
    }
    await sql.run("CREATE TABLE verbatim.probe (x INTEGER)");
    throw new TakenBack();
  });
  await attempt.catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  return version;
}

/** Looks whether the bot can use a PostgreSQL database; nothing in it is changed. The address is never shown whole. */
export async function probePostgres(url: string): Promise<DatabaseFinding> {
  const database = createDatabase({ url, connections: 1, onBroken: () => {} });
  try {
    const version = await explainConnection(url, () => tryOut(database));
    const schema =
      version === 0 ? "its schema is made by the first start" : `schema version ${version}`;
    return { ok: true, message: `PostgreSQL (${describeAddress(url)}) can be written, ${schema}` };
  } catch (error) {
    return { ok: false, message: (error as Error).message };
  } finally {
    await database.close();
  }
}
