import type { Terminal } from "../terminal.ts";
import { printCopied, type TransferCommand, type TransferRecords } from "./transfer-records.ts";

/** `verbatim migrate`: copies the SQLite file's records into PostgreSQL; the file stays. */
export async function migrate(
  command: TransferCommand,
  records: TransferRecords,
  terminal: Terminal,
): Promise<void> {
  printCopied(await records.migrate(command), "copied into PostgreSQL", command, terminal);
}
