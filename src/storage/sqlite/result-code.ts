/** SQLite's result codes (sqlite.org/rescode.html) that are told apart. */
export const BUSY = 5;
export const CORRUPT = 11;
export const NOT_A_DATABASE = 26;

/** The code of an error of SQLite; an extended one has more in its higher bits. */
export function resultCode(error: unknown): number | undefined {
  const code = (error as { errcode?: unknown }).errcode;
  return typeof code === "number" ? code & 0xff : undefined;
}

/** Whether another connection holds what was asked for. */
export const isBusy = (error: unknown): boolean => resultCode(error) === BUSY;
