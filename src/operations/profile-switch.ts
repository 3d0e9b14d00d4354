import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { Session } from "node:inspector/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import { getHeapSnapshot } from "node:v8";

export type ProfileKind = "cpu" | "heap";

export interface ProfileOptions {
  readonly kind: ProfileKind;
  /** Where the file is written; made where it is missing. */
  readonly folder: string;
  /** Milliseconds that a profile of the processor's time takes. Default 30,000. */
  readonly duration?: number;
}

const DURATION = 30_000;
/** What is in such a file is for its owner alone. */
const OWNER_ONLY = 0o600;

async function profileCpu(file: string, duration: number): Promise<void> {
  const session = new Session();
  session.connect();
  try {
    await session.post("Profiler.enable");
    await session.post("Profiler.start");
    await wait(duration);
    const { profile } = await session.post("Profiler.stop");
    await writeFile(file, JSON.stringify(profile), { mode: OWNER_ONLY, flag: "wx" });
  } finally {
    session.disconnect();
  }
}

/**
 * Writes a profile of this process's main thread, which Chromium's developer tools open, and returns the
 * file. A heap snapshot holds the bot's token and whatever else is in memory, and stops the process while
 * it is taken.
 */
export async function writeProfile(options: ProfileOptions): Promise<string> {
  const { kind, folder, duration = DURATION } = options;
  const time = new Date().toISOString().replaceAll(":", "-");
  const file = join(folder, `${time}.${kind === "cpu" ? "cpuprofile" : "heapsnapshot"}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (kind === "cpu") await profileCpu(file, duration);
  else {
    const target = createWriteStream(file, { mode: OWNER_ONLY, flags: "wx" });
    await pipeline(getHeapSnapshot(), target);
  }
  return file;
}

export interface ProfileSwitchOptions extends ProfileOptions {
  readonly log: {
    warn(about: object, text: string): void;
    error(about: object, text: string): void;
  };
}

const WARNINGS: Readonly<Record<ProfileKind, string>> = {
  cpu: "a profile was written",
  heap: "a heap snapshot was written: it holds the bot's token and what users wrote; delete it when it has been read",
};

/** Writes a profile whenever this process is sent SIGUSR2, one at a time. Call what it returns to end that. */
export function installProfileSwitch(options: ProfileSwitchOptions): () => void {
  const { kind, log } = options;
  let writing = false;
  const onSignal = () => {
    if (writing) return;
    writing = true;
    log.warn({ kind }, "SIGUSR2: a profile is taken");
    writeProfile(options)
      .then((file) => log.warn({ file }, WARNINGS[kind]))
      .catch((error: unknown) => log.error({ err: error }, "a profile could not be written"))
      .finally(() => {
        writing = false;
      });
  };
  process.on("SIGUSR2", onSignal);
  return () => void process.off("SIGUSR2", onSignal);
}
