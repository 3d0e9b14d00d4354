import { type Terminal, UsageError } from "../terminal.ts";
import { printCopied, type TransferCommand, type TransferRecords } from "./transfer-records.ts";

/** `verbatim backup FILE`: writes all records into a file, while the bot may go on. */
export async function backup(
  { file, ...command }: TransferCommand & { readonly file: string | undefined },
  records: TransferRecords,
  terminal: Terminal,
): Promise<void> {
  if (file === undefined) throw new UsageError("backup takes a file to write: backup FILE");
  printCopied(await records.backUp(file, command), `${file} holds`, command, terminal);
}
