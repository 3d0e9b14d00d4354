import { type ModelConfig, parseConfig } from "../config.ts";
import type { Env } from "./setup-context.ts";

/** What is wrong with one setting, by the rules of the configuration; null: nothing. */
export function problemOf(setting: string, value: string): string | null {
  const parsed = parseConfig({ [setting]: value });
  if (parsed.ok) return null;
  return parsed.problems.map((problem) => problem.replace(`${setting} `, "It ")).join("; ");
}

/** The model that settings name; null: none, or settings that are wrong. */
export function modelOf(env: Env): ModelConfig | null {
  const parsed = parseConfig(env);
  return parsed.ok ? parsed.config.model : null;
}
