import type { Readable } from "node:stream";

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
