import type { Readable } from "node:stream";
import { UsageError } from "./terminal.ts";

/**
 * The lines of a stream, by `\n` alone. Node's readline also parts at U+2028 and U+2029, which JSON
 * may hold as they are.
 */
export async function* readLines(stream: Readable): AsyncGenerator<string> {
  stream.setEncoding("utf8");
  let rest = "";
  for await (const chunk of stream) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== "") yield rest;
}

/** The JSON object of a line; `where` names the line in the error. Throws {@link UsageError}. */
export function parseJsonLine(line: string, where: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new UsageError(`${where} is not JSON`);
  }
  return (value ?? {}) as Record<string, unknown>;
}

/** The story that a line names; null: none. Throws {@link UsageError} for what is no id. */
export function storyOfLine({ story }: Record<string, unknown>, where: string): string | null {
  if (story === undefined || story === null) return null;
  if (typeof story !== "string") throw new UsageError(`${where}: "story" must be a story's id`);
  return story;
}
