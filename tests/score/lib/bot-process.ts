import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import type { ProbeReading, ProbeRequest } from "./probe.ts";

/** The bot as its own process, as an operator runs it: `node src/main.ts`. */
export interface BotProcess {
  readonly pid: number;
  /** What it wrote so far: log and errors. */
  output(): string;
  /** Milliseconds of processor time since it began: of its main thread, and of all its threads. */
  cpu(): { readonly main: number; readonly all: number };
  probe(request: ProbeRequest): Promise<ProbeReading>;
  kill(signal: NodeJS.Signals): void;
  /** Resolves to the exit code; null when a signal ended it. */
  readonly exited: Promise<number | null>;
}

export interface BotProcessOptions {
  readonly env: Readonly<Record<string, string>>;
  /** What runs the bot, where not Node alone: a command with its arguments. */
  readonly under?: readonly string[];
}

const hasTaskset = spawnSync("taskset", ["--version"]).status === 0;
const canPin = hasTaskset && availableParallelism() > 1;
const BOT_CORE = "0";
const OWN_CORE = "1";
/** Milliseconds of a tick of /proc/PID/stat. */
const TICK = 10;

function cpuOf(file: string): number {
  const fields = readFileSync(file, "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

/** Keeps this process, with the stand-ins in it, off the bot's core. True where that can be done. */
export function pinStandIns(): boolean {
  return canPin && spawnSync("taskset", ["-acp", OWN_CORE, String(process.pid)]).status === 0;
}

/** Starts the bot with these settings and no others, on its own core where there is `taskset`. */
export function startBotProcess({ env, under = [] }: BotProcessOptions): BotProcess {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-score-log-"));
  const logFile = join(folder, "bot.log");
  const out = openSync(logFile, "a");
  const command = [
    ...(canPin ? ["taskset", "-c", BOT_CORE] : []),
    ...under,
    process.execPath,
    "--expose-gc",
    "--import",
    new URL("./probe.ts", import.meta.url).href,
    "src/main.ts",
  ];
  const child: ChildProcess = spawn(command[0]!, command.slice(1), {
    env: { PATH: process.env.PATH ?? "", NODE_ENV: "production", ...env },
    stdio: ["ignore", out, out, "ipc"],
  });
  closeSync(out);
  const pid = child.pid!;
  const exited = new Promise<number | null>((resolve) => {
    child.once("exit", (code) => {
      running.delete(child);
      resolve(code);
    });
  });
  running.add(child);

  return {
    pid,
    output: () => readFileSync(logFile, "utf8"),
    cpu: () => ({ main: cpuOf(`/proc/${pid}/task/${pid}/stat`), all: cpuOf(`/proc/${pid}/stat`) }),
    probe: (request) =>
      new Promise((resolve, reject) => {
        child.once("message", (reading) => resolve(reading as ProbeReading));
        child.send(request, (error) => {
          if (error !== null) reject(error);
        });
      }),
    kill: (signal) => void child.kill(signal),
    exited: exited.finally(() => {
      if (process.env.SCORE_KEEP === undefined)
        setTimeout(() => rmSync(folder, { recursive: true, force: true }), 60_000).unref();
    }),
  };
}

const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});
