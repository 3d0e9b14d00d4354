import { chmod, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { parseEnv } from "node:util";

/** An assignment as dotenv reads it: the value may be quoted, and then go over lines. */
const ASSIGNMENT =
  /^([ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*=)([ \t]*(?:'[^']*'|"(?:\\"|[^"])*"|`[^`]*`|[^#\r\n]*?))?([ \t]*#[^\r\n]*)?$/gm;

/** Quotes a value where one must: dotenv, Node and systemd read it the same. Throws on line breaks. */
function quoted(value: string): string {
  if (/[\r\n]/.test(value)) throw new Error("a setting has no line breaks");
  if (/^[\w.:/@+,=%~-]*$/.test(value)) return value;
  return value.includes("'") ? `"${value}"` : `'${value}'`;
}

/**
 * Puts settings into the text of a `.env` file. Other lines, comments and order stay; a setting that
 * is there twice is changed twice, since readers differ in which one counts.
 */
export function changeEnv(text: string, changes: Readonly<Record<string, string>>): string {
  const missing = new Set(Object.keys(changes));
  const changed = text.replace(
    ASSIGNMENT,
    (line: string, before: string, key: string, _value: string, comment: string | undefined) => {
      const value = changes[key];
      if (value === undefined) return line;
      missing.delete(key);
      return `${before}${quoted(value)}${comment ?? ""}`;
    },
  );
  if (missing.size === 0) return changed;
  const end = changed.includes("\r\n") ? "\r\n" : "\n";
  const start = changed === "" || changed.endsWith("\n") ? changed : `${changed}${end}`;
  return `${start}${[...missing].map((key) => `${key}=${quoted(changes[key]!)}${end}`).join("")}`;
}

/** Text of an env file; null where there is none. */
export async function readEnvFile(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** The settings in the text of an env file. */
export function settingsIn(text: string): Readonly<Record<string, string | undefined>> {
  return parseEnv(text);
}

/**
 * Writes an env file for its owner's eyes only, whole or not at all: a crash leaves the old one. A
 * link stays a link. Rejects with the system's error where the folder can't be written.
 */
export async function writeEnvFile(file: string, text: string): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, text, { mode: 0o600, flag: "wx" });
    // The mode above is cut by the process's mask.
    await chmod(temporary, 0o600);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
