import type { Records } from "../records/records.ts";
import type { ServerSettings } from "../records/server-settings.ts";
import { rememberByServer } from "./remember-by-server.ts";

/**
 * The same records, with the settings remembered that every interaction asks for. Only where no
 * other process writes to the store: nobody would tell of their changes.
 */
export function withRememberedSettings(records: Records): Records {
  const { settings } = records;
  const known = rememberByServer<ServerSettings>();

  return {
    ...records,
    settings: {
      ...settings,
      get: (server) => known.get(server, () => settings.get(server)),
      change: (server, changes) => known.set(server, settings.change(server, changes)),
    },
    forgetServer: (server) => known.changing(server, () => records.forgetServer(server)),
  };
}
