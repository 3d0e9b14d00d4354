import { stat } from "node:fs/promises";
import { type Config, parseConfig } from "../../config.ts";
import type { Terminal } from "../terminal.ts";
import type { Check } from "./check.ts";

export interface CheckedSettings {
  readonly checks: readonly Check[];
  /** Null when a setting is wrong. */
  readonly config: Config | null;
}

const name = "Settings";

/** Whether a file of secrets can be read by others. */
export async function checkEnvFile(file: string): Promise<Check[]> {
  const found = await stat(file).catch(() => null);
  // Windows has no such modes.
  if (found === null || process.platform === "win32" || (found.mode & 0o077) === 0) return [];
  const message = `${file} can be read by other users of this machine: chmod 600 ${file}`;
  return [{ name, state: "warning", message }];
}

/** Reads the settings. */
export function checkSettings({ env }: Pick<Terminal, "env">): CheckedSettings {
  const parsed = parseConfig(env);
  if (parsed.ok) {
    return { checks: [{ name, state: "ok", message: "all understood" }], config: parsed.config };
  }
  return {
    checks: parsed.problems.map((message) => ({ name, state: "problem", message })),
    config: null,
  };
}
