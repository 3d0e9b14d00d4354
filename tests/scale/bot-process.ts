import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { createInterface } from "node:readline";

/** A bot as an operator runs it: its own process, told everything by its environment. */
export interface BotProcess {
  /** Resolves once it is online; rejects when it ends before. */
  readonly online: Promise<void>;
  /** Its exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  kill(signal: "SIGKILL" | "SIGTERM"): void;
}

export interface BotProcessOptions {
  readonly env: Readonly<Record<string, string>>;
  /** An empty folder, in which nothing is to be written. */
  readonly folder: string;
  /** Told each warning and error of its log. */
  readonly onTrouble: (line: string) => void;
}

const MAIN = resolve("src/main.ts");
const WARN = 40;

export function startBotProcess({ env, folder, onTrouble }: BotProcessOptions): BotProcess {
  const child = spawn(process.execPath, [MAIN], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? "", CORPUS_DIR: resolve("corpus"), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // Whoever is interrupted leaves no bot behind.
  const killNow = () => child.kill("SIGKILL");
  process.once("exit", killNow);
  child.once("exit", () => process.off("exit", killNow));
  const ended = new Promise<number | null>((done) => child.once("exit", done));
  const online = new Promise<void>((ready, failed) => {
    void ended.then((code) => failed(new Error(`a bot ended with ${code} before it was online`)));
    for (const output of [child.stdout, child.stderr]) {
      createInterface({ input: output }).on("line", (line) => {
        const entry = line.startsWith("{") ? (JSON.parse(line) as Record<string, unknown>) : null;
        const level = entry?.level;
        if (entry?.msg === "online") ready();
        else if (
          level === "warn" ||
          level === "error" ||
          level === "fatal" ||
          Number(level) >= WARN
        )
          onTrouble(line);
        else if (entry === null && line !== "") onTrouble(line);
      });
    }
  });
  online.catch(() => {});
  return { online, ended, kill: (signal) => child.kill(signal) };
}
