import { readFile, rename, writeFile } from "node:fs/promises";

/** Discord gives a bot 1,000 sessions a day: one that dies after each start must not spend them. */
const DAY = 86_400_000;
/** Starts that may follow one another at once. */
const FREE = 5;
/** Milliseconds before the next one; doubled each time, up to the longest. */
const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 600_000;
/** A process that lived so long did not die of its start. */
const LASTS = 600_000;

/**
 * Milliseconds to wait before another start, after starts (milliseconds since 1970) that did not last.
 * At most about 160 starts a day.
 */
export function pauseBeforeStart(starts: readonly number[], now: number): number {
  const recent = starts.filter((start) => start <= now && now - start < DAY);
  const pauses = recent.length - FREE;
  if (pauses < 0) return 0;
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** pauses);
  return Math.max(0, recent.at(-1)! + pause - now);
}

export interface StartPace {
  /** Waits as long as the last starts ask for, and notes this one. Milliseconds that it waited. */
  begin(): Promise<number>;
  /** Says that this start has come to a good end. */
  forget(): Promise<void>;
}

export interface StartPaceOptions {
  /** Where the starts are kept; its folder is there. */
  readonly file: string;
  /** Told before a wait, in milliseconds. */
  readonly onPause: (milliseconds: number) => void;
}

function parseStarts(text: string): readonly number[] {
  try {
    const starts: unknown = JSON.parse(text);
    return Array.isArray(starts) ? starts.filter((start) => typeof start === "number") : [];
  } catch {
    return [];
  }
}

/** Keeps a process that dies and is started again, and again, from wearing out its token. */
export function createStartPace({ file, onPause }: StartPaceOptions): StartPace {
  const read = async () => parseStarts(await readFile(file, "utf8").catch(() => "[]"));
  const write = async (starts: readonly number[]) => {
    await writeFile(`${file}.new`, JSON.stringify(starts), { mode: 0o600 });
    await rename(`${file}.new`, file);
  };
  let lasting: NodeJS.Timeout | undefined;
  return {
    async begin() {
      const starts = await read();
      const pause = pauseBeforeStart(starts, Date.now());
      if (pause > 0) {
        onPause(pause);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
      const recent = starts.filter((start) => Date.now() - start < DAY);
      // A full disk must not keep the bot from starting: then the pace is not kept.
      await write([...recent, Date.now()]).catch(() => {});
      lasting = setTimeout(() => void write([]).catch(() => {}), LASTS);
      lasting.unref();
      return pause;
    },
    async forget() {
      clearTimeout(lasting);
      await write((await read()).slice(0, -1)).catch(() => {});
    },
  };
}
