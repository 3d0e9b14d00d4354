import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Logger } from "pino";
import type { ShelfArchives } from "./answering/shelves.ts";
import type { Config } from "./config.ts";
import type { PassageStore } from "./records/passage-store.ts";

/** The store of what is too much to be held in memory; opened when it is first needed. */
export interface ComposedPassages extends ShelfArchives {
  open(): Promise<PassageStore>;
  close(): Promise<void>;
}

/** Everything in it can be made again. */
const FILE = "passages.db";

/** Names the code that reads stories and cuts them: what other code has made is made anew. */
function nameReader(): string {
  const hash = createHash("sha256");
  for (const folder of ["story", "retrieval"]) {
    const root = join(import.meta.dirname, folder);
    for (const file of globSync("**/*.ts", { cwd: root }).sort()) {
      hash.update(file).update(readFileSync(join(root, file)));
    }
  }
  return hash.digest("hex").slice(0, 16);
}

/** Null in the playground, which keeps nothing: there, all stories are held in memory. */
export function composePassages(
  { discordToken, data, databaseUrl }: Pick<Config, "discordToken" | "data" | "databaseUrl">,
  log: Pick<Logger, "warn">,
): ComposedPassages | null {
  if (discordToken === null) return null;
  const file = join(data, FILE);
  const openStore = async (): Promise<PassageStore> => {
    if (databaseUrl === null) {
      const { openWorkerPassages } = await import("./storage/thread/open-worker-passages.ts");
      return openWorkerPassages({ file });
    }
    const { openPostgresPassages } = await import("./storage/passages/open-postgres-passages.ts");
    const onBroken = (error: Error) => log.warn({ err: error }, "a database connection broke");
    return openPostgresPassages({ url: databaseUrl, onBroken });
  };
  let opened: Promise<PassageStore> | null = null;
  let reader: string | null = null;
  return {
    open() {
      opened ??= openStore().catch((error: unknown) => {
        // The next one who needs it tries anew.
        opened = null;
        throw error;
      });
      return opened;
    },
    isUsed: () => databaseUrl !== null || opened !== null || existsSync(file),
    get reader() {
      reader ??= nameReader();
      return reader;
    },
    async close() {
      await (await opened)?.close();
    },
  };
}
