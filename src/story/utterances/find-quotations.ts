import type { Block, Span } from "../story.ts";

/** A stretch in quotation marks, or behind a dialogue dash. */
export interface Quotation extends Span {
  /** The words with their marks. */
  readonly outer: Span;
  readonly block: number;
  /** True when the next paragraph goes on with the same speech. */
  readonly open: boolean;
}

const CLOSING: Readonly<Record<string, string>> = {
  "“": "”",
  "«": "»",
  "»": "«",
  "„": "“”",
  "「": "」",
  "『": "』",
  '"': '"',
  "‘": "’",
  "‹": "›",
};

/** An opening mark stands at the start of a word; a closing one, or an apostrophe, does not. */
function opensHere(text: string, at: number): boolean {
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  return /[\s([{—–-]/u.test(before) || /^["“«„‘]$/u.test(before)
    ? /\S/u.test(after) || text[at] === "«"
    : text[at] === "「" || text[at] === "『";
}

/** ’ ends a ‘quotation’ only where no word goes on behind it. */
function closesHere(text: string, at: number): boolean {
  return text[at] !== "’" || !/\p{L}/u.test(text[at + 1] ?? " ");
}

/** Marks of feet, inches and years: 6'2", ’90s. */
const MEASURE = /\d$/;

function findClosing(text: string, from: number, end: number, mark: string): number | null {
  const closing = CLOSING[mark]!;
  for (let at = from; at < end; at++) {
    const char = text[at]!;
    if (closing.includes(char) && closesHere(text, at)) return at;
    // Another opening of the same kind before any closing: the first one was never closed.
    if (char === mark && mark !== '"' && mark !== "»" && opensHere(text, at)) return null;
  }
  return null;
}

function trimmed(text: string, start: number, end: number): Span {
  const slice = text.slice(start, end);
  return {
    start: start + slice.length - slice.trimStart().length,
    end: end - (slice.length - slice.trimEnd().length),
  };
}

const DASH = /^[—–]\s*(?=\S)/u;
const DASH_CUE = /[,.!?…]*\s+[—–]\s+(?=\p{Ll})/u;
const DASH_RESUMES = /[,.!?…]\s+[—–]\s+/gu;

/** Speech behind a dialogue dash: up to the dash before its cue, and again behind it. */
function* dashQuotations(text: string, block: Block): Generator<Quotation> {
  const lead = DASH.exec(text.slice(block.start, Math.min(block.end, block.start + 8)))?.[0].length;
  if (lead === undefined) return;
  const start = block.start + lead;
  const cue = DASH_CUE.exec(text.slice(start, block.end));
  const end = cue === null ? block.end : start + cue.index + cue[0].search(/\s/u);
  const make = (from: number, to: number): Quotation => ({
    ...trimmed(text, from, to),
    outer: { start: from, end: to },
    block: block.index,
    open: false,
  });
  yield make(start, end);
  if (cue === null) return;
  const rest = start + cue.index + cue[0].length;
  DASH_RESUMES.lastIndex = 0;
  const resumed = DASH_RESUMES.exec(text.slice(rest, block.end));
  if (resumed !== null) yield make(rest + resumed.index + resumed[0].length, block.end);
}

/** The outermost quotations of every block, in text order. */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  const quotations: Quotation[] = [];
  for (const block of blocks) {
    if (block.kind === "boilerplate" || block.kind === "credit") continue;
    for (const quotation of dashQuotations(text, block)) {
      if (quotation.start < quotation.end) quotations.push(quotation);
    }
    for (let at = block.start; at < block.end; at++) {
      const mark = text[at]!;
      if (CLOSING[mark] === undefined || !opensHere(text, at)) continue;
      if (MEASURE.test(text[at - 1] ?? "")) continue;
      const closing = findClosing(text, at + 1, block.end, mark);
      if (closing !== null) {
        const span = trimmed(text, at + 1, closing);
        if (span.start < span.end) {
          const outer = { start: at, end: closing + 1 };
          quotations.push({ ...span, outer, block: block.index, open: false });
        }
        at = closing;
      } else if (goesOn(text, blocks, block, mark)) {
        const outer = { start: at, end: block.end };
        quotations.push({
          ...trimmed(text, at + 1, block.end),
          outer,
          block: block.index,
          open: true,
        });
        break;
      }
    }
  }
  return quotations;
}

/** A paragraph whose speech stays open goes on in the next one, which opens with the same mark. */
function goesOn(text: string, blocks: readonly Block[], { index }: Block, mark: string): boolean {
  const next = blocks[index + 1];
  return mark !== "‘" && next !== undefined && text[next.start] === mark;
}
