import {
  DEFAULT_SETTINGS,
  type ServerSettings,
  type SettingsBook,
} from "../../records/server-settings.ts";
import type { Database, Sql } from "./database.ts";
import { lock } from "./lock.ts";
import type { PostgresErasable } from "./postgres-erasable.ts";

async function changedOf(sql: Sql, server: string): Promise<Partial<ServerSettings>> {
  const row = await sql.first<{ changed: string }>(
    "SELECT changed FROM verbatim.settings WHERE server = $1",
    server,
  );
  return row === undefined ? {} : JSON.parse(row.changed);
}

/** Settings in a database. */
export function createPostgresSettings(database: Database): SettingsBook & PostgresErasable {
  return {
    get: async (server) => ({ ...DEFAULT_SETTINGS, ...(await changedOf(database, server)) }),
    change(server, changes) {
      // Now: what the caller does to the object later is no change.
      const given: Partial<ServerSettings> = JSON.parse(JSON.stringify(changes));
      return database.transaction(async (sql) => {
        await lock(sql, `settings ${server}`);
        const kept = { ...(await changedOf(sql, server)), ...given };
        await sql.run(
          `INSERT INTO verbatim.settings VALUES ($1, $2)
           ON CONFLICT (server) DO UPDATE SET changed = $2`,
          server,
          JSON.stringify(kept),
        );
        return { ...DEFAULT_SETTINGS, ...kept };
      });
    },
    async servers() {
      const rows = await database.all<{ server: string }>(
        "SELECT server FROM verbatim.settings ORDER BY server",
      );
      return rows.map(({ server }) => server);
    },
    async eraseUser() {},
    async eraseServer(sql, server) {
      await sql.run("DELETE FROM verbatim.settings WHERE server = $1", server);
    },
    async eraseBefore() {},
  };
}
