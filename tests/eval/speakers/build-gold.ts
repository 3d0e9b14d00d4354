/**
 * `node tests/eval/speakers/build-gold.ts`: writes `gold.dev.jsonl` and `gold.held-out.jsonl` beside
 * this file from the annotated texts in `texts/dev` and `texts/held-out`.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { GoldDocument } from "./gold-document.ts";
import { parseMarkup } from "./parse-markup.ts";

/** `dev` is for looking at; `held-out` only ever judges. */
export const GOLD_SETS = ["dev", "held-out"] as const;
export type GoldSet = (typeof GOLD_SETS)[number];

/** Where the built set is. */
export const goldFile = (set: GoldSet): string => join(import.meta.dirname, `gold.${set}.jsonl`);

/** The documents of a set, by file name. */
export function readTexts(set: GoldSet): GoldDocument[] {
  const folder = join(import.meta.dirname, "texts", set);
  const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  return files
    .sort()
    .map((file) => parseMarkup(readFileSync(join(folder, file), "utf8"), basename(file, ".txt")));
}

/** The set as JSONL, a line a document. */
export function buildGold(set: GoldSet): string {
  return readTexts(set)
    .map((document) => `${JSON.stringify(document)}\n`)
    .join("");
}

if (import.meta.main) for (const set of GOLD_SETS) writeFileSync(goldFile(set), buildGold(set));
