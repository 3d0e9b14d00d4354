import { existsSync, readFileSync } from "node:fs";
import type { UtteranceKind } from "../../../src/story/story.ts";
import type { GoldDocument } from "./gold-document.ts";
import { readLitbank } from "./read-litbank.ts";
import { KINDS } from "./score-speakers.ts";

/** A set to score against. */
export interface GoldFile {
  readonly documents: readonly GoldDocument[];
  /** The kinds that its readers marked; nothing is known of the others. */
  readonly kinds: readonly UtteranceKind[];
}

const readLines = (path: string) =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));

/**
 * Reads `gold.*.jsonl`, or `NAME.quotes.jsonl` with `NAME.passages.jsonl` beside it (see
 * {@link readLitbank}). Throws, with what is wanted, on anything else.
 */
export function readGold(path: string): GoldFile {
  const lines = readLines(path);
  if (path.endsWith(".quotes.jsonl")) {
    const passages = path.replace(/\.quotes\.jsonl$/, ".passages.jsonl");
    if (!existsSync(passages)) throw new Error(`${path} wants ${passages} beside it`);
    return { documents: readLitbank(readLines(passages), lines), kinds: ["direct"] };
  }
  const wrong = lines.findIndex(
    (line) => typeof line.text !== "string" || !Array.isArray(line.utterances),
  );
  if (wrong !== -1)
    throw new Error(`${path}:${wrong + 1}: wants a document with "text" and "utterances"`);
  return { documents: lines.map((line) => ({ aliases: {}, ...line })), kinds: KINDS };
}
