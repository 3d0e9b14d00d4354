import { accessSync, closeSync, constants, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes the file, for its owner's eyes only, and its folder where they are missing; SQLite gives
 * the files beside it the same mode. Throws the system's error where that, or writing, is not allowed.
 */
export function prepareFile(file: string): void {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    // Never opens one that exists: closing it would drop the locks that this process holds on it.
    closeSync(openSync(file, "wx", 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  // Else a file that may only be read opens well, and the first entry fails.
  accessSync(file, constants.R_OK | constants.W_OK);
  accessSync(folder, constants.W_OK);
}
