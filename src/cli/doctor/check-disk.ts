import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Check } from "./check.ts";

const MEGABYTE = 1e6;
/** Room for the database's own work; below it writes begin to fail. */
const LEAST = 50 * MEGABYTE;
const LITTLE = 500 * MEGABYTE;

const readable = (bytes: number) =>
  bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.floor(bytes / MEGABYTE)} MB`;

/** Says whether so many free bytes are enough. */
export function judgeSpace(free: number, folder: string): Check {
  const message = `${readable(free)} free for ${folder}`;
  if (free >= LITTLE) return { name: "Disk", state: "ok", message };
  const advice = `${message}: make room, or set DATA_DIR to a folder on another disk`;
  return { name: "Disk", state: free < LEAST ? "problem" : "warning", message: advice };
}

/** Looks at the free space of the disk that a folder is, or will be, on. */
export async function checkDisk(folder: string): Promise<Check> {
  let existing = resolve(folder);
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing);
  try {
    const { bavail, bsize } = await statfs(existing);
    return judgeSpace(bavail * bsize, folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const message = `the space for ${folder} can't be told (${code}): see that this user may read it`;
    return { name: "Disk", state: "warning", message };
  }
}
