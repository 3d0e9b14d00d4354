import { UPPER } from "./letters.ts";
import type { BlockKind, Span } from "./story.ts";

/** A block before its sentences are known. A null kind is for {@link classifyBlocks} to tell. */
export interface RawBlock extends Span {
  readonly kind: BlockKind | null;
}

interface Line extends Span {
  readonly text: string;
}

/** A hard-wrapped line is never longer; a paragraph on one line nearly always is. */
const WIDEST_WRAP = 120;

/** Begins a block of its own wherever it stands: list items, dialogue dashes, interview labels. */
const OWN_LINE = new RegExp(
  `^(?:[-*•‣▪]\\s+\\S|\\d{1,3}[.)]\\s+\\S|[a-z]\\)\\s+\\S|[—–]\\s*[^\\s\\d]|(?:Q|A|[${UPPER}][${UPPER}. ’'-]{1,30}|[${UPPER}][^\\s:]+(?: [${UPPER}][^\\s:]+){0,2}):\\s+\\S)`,
);
const ENDS_SENTENCE = /[.!?…:。！？][”"’'»“)\]]*$/u;

function linesOf(text: string, from: number): Line[][] {
  const runs: Line[][] = [];
  let run: Line[] = [];
  let start = from;
  for (const raw of text.slice(from).split("\n")) {
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    if (trimmed === "") {
      if (run.length > 0) runs.push(run);
      run = [];
    } else {
      run.push({ start: start + lead, end: start + lead + trimmed.length, text: trimmed });
    }
    start += raw.length + 1;
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** True when the run's lines are one paragraph broken to fit a page, or a stanza of verse. */
function isWrapped(run: readonly Line[]): boolean {
  if (run.some((line) => line.text.length > WIDEST_WRAP)) return false;
  const inner = run.slice(0, -1);
  return inner.filter((line) => ENDS_SENTENCE.test(line.text)).length * 2 <= inner.length;
}

function* blocksOfRun(run: readonly Line[]): Generator<RawBlock> {
  if (!isWrapped(run)) {
    for (const { start, end } of run) yield { start, end, kind: null };
    return;
  }
  let first = run[0]!;
  let last = first;
  for (const line of run.slice(1)) {
    if (OWN_LINE.test(line.text)) {
      yield { start: first.start, end: last.end, kind: null };
      first = line;
    }
    last = line;
  }
  yield { start: first.start, end: last.end, kind: null };
}

/**
 * Cuts a plain text into blocks from offset `from` on: paragraphs on a line each, or hard-wrapped
 * paragraphs between blank lines. The first line is a block of its own when it may be the title.
 */
export function findBlocks(text: string, from: number, titled: boolean): RawBlock[] {
  const runs = linesOf(text, from);
  const first = runs[0];
  if (first === undefined) return [];
  const blocks: RawBlock[] = [];
  if (!titled) {
    const title = first.shift()!;
    blocks.push({ start: title.start, end: title.end, kind: "title" });
  }
  for (const run of runs) if (run.length > 0) blocks.push(...blocksOfRun(run));
  return blocks;
}

const AGENCIES =
  "Reuters|AFP|AP|EPA|Getty(?: Images)?|Shutterstock|PA(?: Media)?|Xinhua|Bloomberg|dpa|UPI|TASS|Ukrinform|iStock|Alamy";
const AGENCY_CREDIT = new RegExp(`^[^.!?]{3,60}[|/]\\s*(?:${AGENCIES})\\b`);
const NAME = `(?:[${UPPER}][^\\s|/,;:!?]*\\s*)`;
const NAME_CREDIT = new RegExp(`^${NAME}{1,5}[|/]\\s*${NAME}{1,4}$`);
const LABELLED_CREDIT =
  /^(?:(?:photo(?:graph)?s?|pictures?|images?|illustration|credits?)(?:\s+(?:credit|courtesy(?:\s+of)?))?\s*:\s*\S|(?:photo(?:graph(?:ed)?)?|illustration|image)\s+by\s+\S|\(?(?:AP|EPA|AFP)\s+Photo\b|©)/i;

const BOILERPLATE =
  /^(?:(?:read|see|watch|listen)\s+(?:more|also|next|now)(?:\s*[:：|–-]|\s*\.?$|\s+(?:on|about|here|at)\b)|also\s+read\s*[:：]|related(?:\s+(?:stories|articles|topics|links|coverage))?\s*(?:[:：]|$)|more\s+(?:from|on)\s+.{2,60}$|(?:subscribe|sign\s+up)\s+(?:to|for|now|here|today)\b|share\s+(?:this|on)\b.{0,80}$|follow\s+us\s+(?:on|at)\b|click\s+here\b|advertisement\.?$|sponsored(?:\s+content)?\.?$|copyright\s+(?:©|\(c\)|\d{4}|by\s)|\(c\)\s|©|all\s+rights\s+reserved|(?:this\s+(?:is\s+a\s+breaking|story\s+(?:has\s+been|was|is\s+being)\s+updated|article\s+(?:was\s+)?(?:originally|first)))\b|recommended(?:\s+for\s+you)?\s*:?$|newsletter\b.{0,60}$|comments?\s*(?:\(\d+\))?$|\d+\s+min(?:ute)?s?\s+read$|(?:updated|published|posted)\s+(?:on|at|\d).{0,60}$)/i;

const HEADING =
  /^(?:(?:chapter|part|book|act|scene|prologue|epilogue|kapitel|teil|chapitre|capítulo|глава|розділ|частина|часть)(?![\p{L}\p{N}]).{0,80}|[ivxlc]{1,7}\.?|[*\s]{3,}|\d{1,3}\.?)$/iu;

function isCredit(text: string): boolean {
  if (text.length > 100) return false;
  return AGENCY_CREDIT.test(text) || NAME_CREDIT.test(text) || LABELLED_CREDIT.test(text);
}

function isHeading(text: string): boolean {
  if (/[.!?,;:”"]$/u.test(text) && !HEADING.test(text)) return false;
  if (HEADING.test(text)) return true;
  const letters = text.replace(/[^\p{L}]/gu, "");
  return (
    letters.length >= 3 &&
    text.length <= 80 &&
    letters === letters.toUpperCase() &&
    letters !== letters.toLowerCase()
  );
}

/** Tells what each block is for. The line before a photo credit is its caption. */
export function classifyBlocks(text: string, raw: readonly RawBlock[]): BlockKindOf[] {
  const kinds = raw.map(({ start, end, kind }): BlockKind => {
    if (kind !== null) return kind;
    const content = text.slice(start, end);
    if (BOILERPLATE.test(content)) return "boilerplate";
    if (isCredit(content)) return "credit";
    return isHeading(content) ? "heading" : "paragraph";
  });
  return raw.map(({ start, end }, at) => {
    const caption = kinds[at] === "paragraph" && kinds[at + 1] === "credit";
    return { start, end, kind: caption ? "caption" : kinds[at]! };
  });
}

/** A block whose kind is known. */
export interface BlockKindOf extends Span {
  readonly kind: BlockKind;
}
