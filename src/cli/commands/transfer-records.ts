import type { Terminal } from "../terminal.ts";

/** How many rows of each table were copied. */
export type CopiedRows = Readonly<Record<string, number>>;

interface TransferOptions {
  /** Whether what stands at the target may be replaced. */
  readonly replace: boolean;
}

/** What copies records as a whole. Throws `CommandError` where that can't be done. */
export interface TransferRecords {
  backUp(file: string, options: TransferOptions): Promise<CopiedRows>;
  restore(file: string, options: TransferOptions): Promise<CopiedRows>;
  /** From the SQLite file into PostgreSQL. */
  migrate(options: TransferOptions): Promise<CopiedRows>;
}

export interface TransferCommand extends TransferOptions {
  readonly json: boolean;
}

/** Says what was done, and how many rows each table had. */
export function printCopied(
  copied: CopiedRows,
  done: string,
  { json }: TransferCommand,
  { stdout }: Terminal,
): void {
  if (json) {
    stdout.write(`${JSON.stringify(copied)}\n`);
    return;
  }
  const rows = Object.entries(copied).filter(([, count]) => count > 0);
  const list = rows.map(([table, count]) => `${count} ${table.replaceAll("_", " ")}`).join(", ");
  stdout.write(`${done}: ${list || "no records"}\n`);
}
