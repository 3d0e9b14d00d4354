import type { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { shareRuns } from "../share-runs.ts";

export interface ScrubberOptions {
  /** How long to wait for other connections that still read what was erased, in milliseconds. */
  readonly patience: number;
}

export interface Scrubber {
  /**
   * Remembers that something was deleted; part of the transaction that deletes, so that the next
   * start goes on with it when the process is killed before the end.
   */
  note(): void;
  /** Whether anything deleted may still be in the files. */
  isUnfinished(): boolean;
  /** Resolves when nothing of it is left. Calls that come while one waits share it. */
  scrub(): Promise<void>;
}

/** Between two looks whether others have finished reading, in milliseconds. */
const PAUSE = 50;

/**
 * Makes what was deleted vanish from the files. SQLite overwrites deleted rows (`secure_delete`), but
 * where it moved a row between pages, a copy can stay in an unused part of a page; and the log of
 * writes holds both for a while. So the database is written anew, and the log emptied.
 */
export function createScrubber(database: DatabaseSync, { patience }: ScrubberOptions): Scrubber {
  const insertNote = database.prepare("INSERT INTO unfinished_erasures DEFAULT VALUES");
  const findLast = database.prepare("SELECT max(id) AS last FROM unfinished_erasures");
  const deleteNotes = database.prepare("DELETE FROM unfinished_erasures WHERE id <= ?");
  const emptyLog = database.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
  const { timeout } = database.prepare("PRAGMA busy_timeout").get() as { timeout: number };

  const lastNote = () => (findLast.get() as { last: number | null }).last;
  /** False while another connection reads an older state: its pages can't be overwritten yet. */
  const isLogEmptied = () => {
    database.exec("PRAGMA busy_timeout = 0");
    const { busy } = emptyLog.get() as { busy: number };
    database.exec(`PRAGMA busy_timeout = ${timeout}`);
    return busy === 0;
  };

  async function rewrite(): Promise<void> {
    const last = lastNote();
    if (last === null) return;
    database.exec("VACUUM");
    for (let waited = 0; !isLogEmptied(); waited += PAUSE) {
      if (waited >= patience)
        throw new Error("erased, but another process still reads what was erased");
      await pause(PAUSE);
    }
    deleteNotes.run(last);
  }

  return {
    note() {
      insertNote.run();
    },
    isUnfinished: () => lastNote() !== null,
    scrub: shareRuns(rewrite),
  };
}
