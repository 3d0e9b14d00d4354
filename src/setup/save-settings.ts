import { renderEnvExample } from "../config.ts";
import { changeEnv, readEnvFile, settingsIn, writeEnvFile } from "./env-file.ts";
import type { SetupContext } from "./setup-context.ts";

function explain(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return "this user may not write there";
  }
  return code === "ENOSPC" ? "the disk is full" : message;
}

/** Writes the settings into the env file, after asking where others would be lost. True: they stand there. */
export async function saveSettings(
  { prompts, envFile, env }: SetupContext,
  changes: Readonly<Record<string, string>>,
): Promise<boolean> {
  const old = await readEnvFile(envFile);
  const before = settingsIn(old ?? "");
  const changed = Object.keys(changes).filter((key) => (before[key] ?? "") !== changes[key]);
  const lost = changed.filter((key) => before[key]);
  if (lost.length > 0) {
    const question = `${envFile} has another ${lost.join(", ")}. Overwrite it?`;
    if (!(await prompts.confirm(question))) {
      prompts.warn(`${envFile} stays as it was.`);
      return false;
    }
  }
  try {
    await writeEnvFile(envFile, changeEnv(old ?? renderEnvExample(), changes));
  } catch (error) {
    prompts.fail(`${envFile} could not be written: ${explain(error)}.`);
    return false;
  }
  const what = changed.length === 0 ? "nothing to change" : changed.join(", ");
  prompts.ok(`${envFile} is written, readable by you alone: ${what}.`);
  const elsewhere = changed.filter((key) => env[key] && env[key] !== (before[key] ?? ""));
  for (const key of elsewhere.filter((each) => env[each] !== changes[each])) {
    prompts.warn(`${key} is set outside of ${envFile}, too, and that value wins: remove it.`);
  }
  return true;
}
