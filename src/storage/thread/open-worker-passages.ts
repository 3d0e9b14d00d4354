import type { PassageStore } from "../../records/passage-store.ts";
import { openInThread } from "./open-in-thread.ts";

/** `openSqlitePassages` in a thread of its own, whatever a search takes. Throws `StorageError`. */
export async function openWorkerPassages(options: {
  readonly file: string;
}): Promise<PassageStore> {
  const store = await openInThread<PassageStore>({ kind: "passages", options }, Date.now);
  return {
    ...store,
    // Only what is an array reaches the thread.
    put: async (server, story, passages) => store.put(server, story, [...passages]),
  };
}
