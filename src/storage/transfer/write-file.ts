import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { StorageError } from "../storage-error.ts";

/** Waits until what was written to a file, or which files a folder has, is on the disk. */
function flush(path: string): void {
  const opened = openSync(path, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** The name under which a file is written before it is whole. */
const partialOf = (file: string) => `${file}.partial`;

/** Removes a database and what SQLite keeps beside it. */
function removeDatabase(file: string): void {
  for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(file + end, { force: true });
}

/**
 * Makes a file that is there as a whole or not at all: `write` fills another one beside it, which
 * gets the name once it is on the disk. A process that is killed leaves at most a file that ends in
 * `.partial`, which the next one removes.
 */
export async function writeFileWhole<Result>(
  file: string,
  { replace }: { readonly replace: boolean },
  write: (partial: string) => Promise<Result> | Result,
): Promise<Result> {
  if (!replace && existsSync(file))
    throw new StorageError("not-empty", `${file} exists: choose another name, or say --replace`);
  const partial = partialOf(file);
  removeDatabase(partial);
  try {
    // For its owner's eyes only.
    closeSync(openSync(partial, "wx", 0o600));
    const result = await write(partial);
    flush(partial);
    if (replace) renameSync(partial, file);
    else linkSync(partial, file);
    flush(dirname(resolve(file)));
    return result;
  } finally {
    removeDatabase(partial);
  }
}
