import type { TransferRecords } from "./cli/commands/transfer-records.ts";
import { CommandError } from "./cli/terminal.ts";
import { parseConfig } from "./config.ts";
import { databaseFile } from "./database-file.ts";
import { StorageError } from "./storage/storage-error.ts";
import { backUp } from "./storage/transfer/back-up.ts";
import { moveToPostgres, restore } from "./storage/transfer/restore.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** What a user can mend becomes a line for the terminal; everything else is a bug. */
async function explain<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    const isKnown = error instanceof StorageError || (error as { syscall?: unknown }).syscall;
    throw isKnown ? new CommandError((error as Error).message) : error;
  }
}

/** Backups and moves of the records that the settings name. */
export function createTransfer(env: Env): TransferRecords {
  const parsed = parseConfig(env);
  if (!parsed.ok) throw new CommandError(parsed.problems.join("; "));
  const { data, databaseUrl } = parsed.config;
  const file = databaseFile(data);
  const place = databaseUrl === null ? { file } : { url: databaseUrl };
  return {
    backUp: (target, options) => explain(backUp(place, target, options)),
    restore: (backup, options) => explain(restore(backup, place, options)),
    async migrate(options) {
      if (databaseUrl === null)
        throw new CommandError("set DATABASE_URL to the PostgreSQL database to move to");
      return explain(moveToPostgres(file, databaseUrl, options));
    },
  };
}
