import {
  DEFAULT_SETTINGS,
  type ServerSettings,
  type SettingsBook,
} from "../../records/server-settings.ts";
import type { MemoryErasable } from "./memory-erasable.ts";

/** Settings that end with the process. */
export function createMemorySettings(): SettingsBook & MemoryErasable {
  const servers = new Map<string, ServerSettings>();
  const get = (server: string) => servers.get(server) ?? DEFAULT_SETTINGS;

  return {
    get: async (server) => get(server),
    async change(server, changes) {
      const changed = Object.freeze(structuredClone({ ...get(server), ...changes }));
      servers.set(server, changed);
      return changed;
    },
    servers: async () => [...servers.keys()].sort(),
    eraseUser() {},
    heldServers: () => servers.keys(),
    eraseServer(server) {
      servers.delete(server);
    },
    eraseBefore() {},
  };
}
