import { LETTER, UPPER } from "../letters.ts";
import type { Block, Span } from "../story.ts";
import type { CuePatterns } from "./find-cues.ts";

/** A stretch in quotation marks, or behind a dialogue dash. */
export interface Quotation extends Span {
  /** The words with their marks. */
  readonly outer: Span;
  readonly block: number;
  /** True when the next paragraph goes on with the same speech. */
  readonly open: boolean;
  /** The name that opens a turn of an interview. */
  readonly label?: Span;
  /** The quotation that this one is part of. */
  readonly within?: Span;
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

/** `… this! "I fell asleep`: behind a space and before a letter a straight mark opens. */
function reopensHere(text: string, at: number): boolean {
  return /\s/u.test(text[at - 1] ?? "") && /\p{L}/u.test(text[at + 1] ?? "");
}

function findClosing(text: string, from: number, end: number, mark: string): number | null {
  const closing = CLOSING[mark]!;
  for (let at = from; at < end; at++) {
    const char = text[at]!;
    // A straight mark that opens the next word: the first one was never closed.
    if (mark === '"' && char === mark && reopensHere(text, at)) return null;
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
const INNER_DASH = /\s*[—–]\s*/gu;

/** Where a cue stands within speech, and where the speech goes on behind it. */
function findIncise(text: string, { start, end }: Span, patterns: CuePatterns): Span | null {
  const speech = text.slice(start, end);
  for (const { 0: dash, index } of speech.matchAll(INNER_DASH)) {
    const behind = index + dash.length;
    if (index === 0 || !patterns.opensWithCue.test(speech.slice(behind))) continue;
    INNER_DASH.lastIndex = 0;
    const next = [...speech.slice(behind).matchAll(INNER_DASH)][0];
    const resumes = next === undefined ? speech.length : behind + next.index + next[0].length;
    // "—respondió ella—. Si hay barco.": the stop is the cue's.
    const stop = /^[.,;:]\s+/u.exec(speech.slice(resumes))?.[0].length ?? 0;
    return { start: start + index, end: start + resumes + stop };
  }
  return null;
}

/** ", dit Odile, …": the cue ends at the next comma or full stop. */
function findCommaIncise(text: string, { start, end }: Span, pattern: RegExp | null): Span | null {
  if (pattern === null) return null;
  const speech = text.slice(start, end);
  const match = pattern.exec(speech);
  if (match === null) return null;
  const behind = match.index + match[0].length;
  const stop = /[,.]\s+|[.]?$/u.exec(speech.slice(behind));
  const resumes = stop === null ? speech.length : behind + stop.index + stop[0].length;
  return { start: start + match.index, end: start + resumes };
}

/** Speech with the cues within it cut out. */
function* partSpeech(
  text: string,
  speech: Span,
  patterns: CuePatterns,
  dashes: boolean,
): Generator<Span> {
  const incise =
    (dashes ? findIncise(text, speech, patterns) : null) ??
    findCommaIncise(text, speech, patterns.commaCue);
  if (incise === null) {
    yield speech;
    return;
  }
  yield { start: speech.start, end: incise.start };
  if (incise.end < speech.end) {
    yield* partSpeech(text, { start: incise.end, end: speech.end }, patterns, dashes);
  }
}

/** Speech behind a dialogue dash: up to its cue, and again behind it. */
function* dashQuotations(text: string, block: Block, patterns: CuePatterns): Generator<Quotation> {
  const lead = DASH.exec(text.slice(block.start, Math.min(block.end, block.start + 8)))?.[0].length;
  if (lead === undefined) return;
  const speech = { start: block.start + lead, end: block.end };
  for (const part of partSpeech(text, speech, patterns, true)) {
    yield { ...trimmed(text, part.start, part.end), outer: part, block: block.index, open: false };
  }
}

/** `Calloway: I was, until I sat on one.`: the name and a colon open the paragraph. */
const LABEL = new RegExp(
  String.raw`^(?<name>[${UPPER}][${LETTER}.’'-]*(?:\s+[${UPPER}][${LETTER}.’'-]*){0,3}):\s+(?=\S)`,
);

/** Turns of an interview: at least two people are named so, and one of them twice. */
function findTurns(text: string, blocks: readonly Block[]): Quotation[] {
  const turns = blocks.flatMap((block) => {
    if (block.kind !== "paragraph") return [];
    const match = LABEL.exec(text.slice(block.start, Math.min(block.end, block.start + 80)));
    return match === null ? [] : [{ block, name: match.groups!.name!, lead: match[0].length }];
  });
  const names = new Map<string, number>();
  for (const { name } of turns) {
    const last = name.split(/\s+/).at(-1)!;
    names.set(last, (names.get(last) ?? 0) + 1);
  }
  if (names.size < 2 || turns.length < 4 || names.size > turns.length / 2) return [];
  return turns.map(({ block, name, lead }) => ({
    start: block.start + lead,
    end: block.end,
    outer: { start: block.start + lead, end: block.end },
    block: block.index,
    open: false,
    label: { start: block.start, end: block.start + name.length },
  }));
}

/** Marks of a quotation within one, and what must stand before the closing mark of a straight one. */
const INNER: readonly RegExp[] = [
  new RegExp(String.raw`(?<=[\s(—–])‘(?<words>[^‘’]*(?:’[${LETTER}][^‘’]*)*)’(?![${LETTER}])`, "g"),
  new RegExp(
    String.raw`(?<=[\s(—–])'(?<words>[^']*(?:'[${LETTER}][^']*)*[.,!?…])'(?![${LETTER}])`,
    "g",
  ),
  /(?<=[\s(—–])“(?<words>[^“”]+)”/gu,
  /(?<=[\s(—–])"(?<words>[^"]+)"/gu,
];

/** Somebody's words within somebody's words. */
function* nestedIn(text: string, { start, end, block }: Quotation): Generator<Quotation> {
  const content = text.slice(start, end);
  for (const pattern of INNER) {
    for (const { 0: all, index, groups } of content.matchAll(pattern)) {
      const from = start + index + 1;
      const span = trimmed(text, from, from + groups!.words!.length);
      if (span.start >= span.end) continue;
      const outer = { start: start + index, end: start + index + all.length };
      yield { ...span, outer, block, open: false, within: { start, end } };
    }
  }
}

/** The quotations of every block, in text order, each before those within it. */
export function findQuotations(
  text: string,
  blocks: readonly Block[],
  patterns: CuePatterns,
): Quotation[] {
  const quotations: Quotation[] = [];
  const turns = new Map(findTurns(text, blocks).map((turn) => [turn.block, turn]));
  for (const block of blocks) {
    if (block.kind === "boilerplate" || block.kind === "credit") continue;
    const turn = turns.get(block.index);
    const spoken = turn === undefined ? [...dashQuotations(text, block, patterns)] : [turn];
    if (spoken.length > 0) {
      // Whatever stands in marks within such speech is within somebody's words.
      quotations.push(...spoken.filter(({ start, end }) => start < end));
      continue;
    }
    for (let at = block.start; at < block.end; at++) {
      const mark = text[at]!;
      if (CLOSING[mark] === undefined || !opensHere(text, at)) continue;
      if (MEASURE.test(text[at - 1] ?? "")) continue;
      const closing = findClosing(text, at + 1, block.end, mark);
      if (closing !== null) {
        const span = trimmed(text, at + 1, closing);
        if (span.start < span.end) {
          quotations.push(...marked(text, { start: at, end: closing + 1 }, span, block, patterns));
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
  return quotations.flatMap((quotation) => [quotation, ...nestedIn(text, quotation)]);
}

/** A quotation in marks; with a cue between commas, the parts on its both sides. */
function marked(
  text: string,
  outer: Span,
  span: Span,
  block: Block,
  patterns: CuePatterns,
): Quotation[] {
  const parts = [...partSpeech(text, span, patterns, false)];
  return parts.map((part, at) => ({
    ...trimmed(text, part.start, part.end),
    outer: {
      start: at === 0 ? outer.start : part.start,
      end: at === parts.length - 1 ? outer.end : part.end,
    },
    block: block.index,
    open: false,
  }));
}

/** A paragraph whose speech stays open goes on in the next one, which opens with the same mark. */
function goesOn(text: string, blocks: readonly Block[], block: Block, mark: string): boolean {
  const next = blocks[block.index + 1];
  if (next === undefined || text[next.start] !== mark) return false;
  // ’ is an apostrophe as well: only a sentence that ends goes on in the next paragraph.
  return mark !== "‘" || /[.!?…]\s*$/.test(text.slice(block.start, block.end));
}
