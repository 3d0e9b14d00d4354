import { join } from "node:path";
import type { Logger } from "pino";
import type { Config } from "./config.ts";
import type { Fleet } from "./records/fleet.ts";

const OPEN_REPLIES = "open-replies.log";

/**
 * What this process shares with others of the same bot, where the settings say: PostgreSQL, whose
 * records are open already, else nobody. Replies on their way are kept for the process after this one;
 * in the playground there is none. Throws `StorageError` where it can't be opened.
 */
export async function openFleet(
  { discordToken, data, databaseUrl }: Pick<Config, "discordToken" | "data" | "databaseUrl">,
  log: Pick<Logger, "warn" | "error">,
): Promise<Fleet> {
  const onError = (error: unknown) =>
    log.error({ err: error }, "open replies can't be written down: a crash would leave them open");
  if (discordToken !== null && databaseUrl !== null) {
    const { openPostgresFleet } = await import("./storage/postgres/fleet/open-postgres-fleet.ts");
    const onBroken = (error: Error) => log.warn({ err: error }, "a database connection broke");
    return openPostgresFleet({ url: databaseUrl, secret: discordToken, onBroken, onError });
  }
  const { createLocalFleet } = await import("./storage/create-local-fleet.ts");
  if (discordToken === null) return createLocalFleet();
  const { openRepliesFile } = await import("./storage/open-replies-file.ts");
  const file = join(data, OPEN_REPLIES);
  return createLocalFleet({
    openReplies: openRepliesFile({ file, secret: discordToken, onError }),
  });
}
