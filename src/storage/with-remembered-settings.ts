import type { Records } from "../records/records.ts";
import type { ServerSettings } from "../records/server-settings.ts";

/** Servers whose settings are remembered; the ones that were asked for longest ago are let go. */
const MOST = 10_000;

/**
 * The same records, with the settings remembered that every interaction asks for. Only where no
 * other process writes to the store: nobody would tell of their changes.
 */
export function withRememberedSettings(records: Records): Records {
  const { settings } = records;
  const known = new Map<string, Promise<ServerSettings>>();

  const remember = (server: string, found: Promise<ServerSettings>) => {
    known.delete(server);
    known.set(server, found);
    if (known.size > MOST) known.delete(known.keys().next().value!);
    // What could not be read is asked for again.
    found.catch(() => known.delete(server));
    return found;
  };

  return {
    ...records,
    settings: {
      ...settings,
      get: (server) => known.get(server) ?? remember(server, settings.get(server)),
      async change(server, changes) {
        known.delete(server);
        return remember(server, settings.change(server, changes));
      },
    },
    async forgetServer(server) {
      known.delete(server);
      await records.forgetServer(server);
      known.delete(server);
    },
  };
}
