import { type Terminal, UsageError } from "../terminal.ts";
import { printCopied, type TransferCommand, type TransferRecords } from "./transfer-records.ts";

/** `verbatim restore FILE`: puts back what a backup holds, all of it or nothing. */
export async function restore(
  { file, ...command }: TransferCommand & { readonly file: string | undefined },
  records: TransferRecords,
  terminal: Terminal,
): Promise<void> {
  if (file === undefined) throw new UsageError("restore takes a backup: restore FILE");
  printCopied(await records.restore(file, command), "restored", command, terminal);
}
