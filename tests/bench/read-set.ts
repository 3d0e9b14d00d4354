import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BenchPassage } from "./engine.ts";

export interface BenchQuestion {
  readonly id: string;
  readonly text: string;
  readonly docId: string;
  readonly relevantPassageIds: readonly string[];
  readonly answerSpans: readonly { passageId: string; start: number; end: number; text: string }[];
  readonly answerable: boolean;
  readonly lang: string;
  /** The passage that an unanswerable question was written about. */
  readonly askedOf?: string;
  readonly answers?: readonly string[];
}

/** A set of the development data: `NAME.passages.jsonl` and `NAME.questions.jsonl`. */
export interface BenchSet {
  readonly name: string;
  readonly lang: string;
  readonly passages: readonly BenchPassage[];
  readonly questions: readonly BenchQuestion[];
}

function readLines<T>(file: string): T[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}

/** Reads one set of a folder. The language is what its name ends in: `xquad-de`. */
export function readSet(folder: string, name: string): BenchSet {
  return {
    name,
    lang: name.split("-").at(-1)!,
    passages: readLines(join(folder, `${name}.passages.jsonl`)),
    questions: readLines(join(folder, `${name}.questions.jsonl`)),
  };
}

/** Names of the sets that a folder holds, passages and questions both. */
export function listSets(folder: string): string[] {
  return readdirSync(folder)
    .flatMap((file) => /^(.+)\.questions\.jsonl$/.exec(file)?.[1] ?? [])
    .filter((name) => existsSync(join(folder, `${name}.passages.jsonl`)))
    .sort();
}
