import type { Readable, Writable } from "node:stream";
import { styleText } from "node:util";

/** Where a command reads and writes, and what it may know of the world. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What went wrong in the user's own call: printed as one line, exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** What stopped a command: printed as one line, exit code 1. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

export type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

/** Colours on a terminal, plain text elsewhere and where NO_COLOR is set. */
export function styleFor({ stdout, env }: Terminal): Style {
  const colours = stdout.isTTY === true && (env.NO_COLOR ?? "") === "";
  return colours
    ? (format, text) => styleText(format, text, { validateStream: false })
    : (_, text) => text;
}

/** Breaks text at spaces into lines of at most `width` characters, each behind `indent`. */
export function wrap(text: string, width: number, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > width - indent.length) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((part) => indent + part).join("\n");
}

/** Columns of a paragraph: those of the terminal, up to what is read with ease. */
const WIDEST = 96;

export function widthOf({ stdout }: Terminal): number {
  return Math.min(stdout.columns ?? WIDEST, WIDEST);
}
