import type { Candidate } from "./find-candidates.ts";
import { pickDiverse } from "./pick-diverse.ts";
import type { SummaryStyle } from "./summary.ts";
import { itemOf, type SummaryItem } from "./summary-item.ts";

export type GistStyle = Extract<SummaryStyle, "line" | "brief" | "full">;

const FEWEST_FULL = 5;
const MOST_FULL = 9;
/** A story with more sentences than this is told part by part, not by its lead. */
const LONG = 60;

/** How many lines a gist has, by how many sentences it can choose from. */
function linesOf(style: GistStyle, candidates: number): number {
  if (style === "line") return 1;
  if (style === "brief") return 3;
  return Math.round(Math.min(MOST_FULL, Math.max(FEWEST_FULL, 2 + 1.3 * Math.sqrt(candidates))));
}

/** Equal parts of a long story, in order; a short one is a single part. */
function parts(candidates: readonly Candidate[], lines: number): (readonly Candidate[])[] {
  if (candidates.length <= LONG || lines === 1) return [candidates];
  const size = Math.ceil(candidates.length / lines);
  return Array.from({ length: lines }, (_, at) => candidates.slice(at * size, (at + 1) * size));
}

/** For a single line: one sentence of the narrator's, where there is any. */
function inOneSentence(all: readonly Candidate[]): readonly Candidate[] {
  const single = all.filter(({ sentence, span }) => sentence.start === span.start);
  const narrated = single.filter(({ spoken }) => !spoken);
  return [narrated, single, all].find((some) => some.length > 0) ?? all;
}

/** The story in a few of its own sentences, in story order. */
export function tellGist(style: GistStyle, all: readonly Candidate[]): SummaryItem[] {
  const lines = linesOf(style, all.length);
  const candidates = style === "line" ? inOneSentence(all) : all;
  const split = parts(candidates, lines);
  const each = Math.ceil(lines / split.length);
  return split
    .flatMap((part) => pickDiverse(part, each))
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span }) => itemOf(null, span));
}
