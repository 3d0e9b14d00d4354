import type { DatabaseSync } from "node:sqlite";
import {
  DEFAULT_SETTINGS,
  type ServerSettings,
  type SettingsBook,
} from "../../records/server-settings.ts";
import type { Erasable } from "../erasable.ts";
import { inTransaction } from "./in-transaction.ts";

/** Settings in a database. */
export function createSqliteSettings(database: DatabaseSync): SettingsBook & Erasable {
  const findOne = database.prepare("SELECT changed FROM settings WHERE server = ?");
  const replace = database.prepare("INSERT OR REPLACE INTO settings VALUES (?, ?)");
  const list = database.prepare("SELECT server FROM settings ORDER BY server");
  const deleteOne = database.prepare("DELETE FROM settings WHERE server = ?");

  const changed = (server: string): Partial<ServerSettings> => {
    const row = findOne.get(server) as { changed: string } | undefined;
    return row === undefined ? {} : JSON.parse(row.changed);
  };

  return {
    get: async (server) => ({ ...DEFAULT_SETTINGS, ...changed(server) }),
    change: async (server, changes) =>
      inTransaction(database, () => {
        const kept = { ...changed(server), ...changes };
        replace.run(server, JSON.stringify(kept));
        return { ...DEFAULT_SETTINGS, ...kept };
      }),
    servers: async () => list.all().map((row) => (row as { server: string }).server),
    eraseUser() {},
    eraseServer(server) {
      deleteOne.run(server);
    },
    eraseBefore() {},
  };
}
