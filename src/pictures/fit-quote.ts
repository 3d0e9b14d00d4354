import { ELLIPSIS } from "./shorten-text.ts";
import { type Piece, splitIntoPieces } from "./split-into-pieces.ts";
import { type Measure, wrapLines } from "./wrap-lines.ts";

/** A line of the quote, and whether an empty line of the story parts it from the one before. */
export interface QuoteLine {
  readonly text: string;
  readonly apart: boolean;
}

export interface FittedQuote {
  /** Pixels, as of `font-size`. */
  readonly size: number;
  readonly lineHeight: number;
  readonly lines: readonly QuoteLine[];
  /** Pixels from the top of the first line to the bottom of the last. */
  readonly height: number;
  /** False when words were left out; then the last line ends in "…". */
  readonly whole: boolean;
}

/** Sizes of type, largest first, each with the most height that it may take up, both in pixels. */
const STEPS = [
  [76, 330],
  [66, 390],
  [58, 440],
  [50, 500],
  [44, 560],
  [40, 640],
  [36, 800],
  [32, 1_000],
  [28, 1_300],
] as const;
/** Height of a line: Arabic and Devanagari need more than Latin letters, at every size. */
const LEADING = 1.42;
/** Part of a line's height between two paragraphs. */
const PARAGRAPH_GAP = 0.5;
/** What rounding and kerning between pieces may add to a line; part of its width. */
const TOLERANCE = 0.995;

/** More lines than this end as they fall. */
const MOST_BALANCED = 5;
/** Part of the width that balanced lines keep at least. */
const NARROWEST = 0.7;

interface Setting {
  readonly width: number;
  /** Width of the closing mark, in em. */
  readonly tail: number;
  /** Width in em. */
  readonly measure: Measure;
}

type Paragraphs = readonly { readonly pieces: readonly Piece[]; readonly apart: boolean }[];

function paragraphsOf(text: string): Paragraphs {
  let apart = false;
  return text.split("\n").flatMap((line) => {
    const pieces = splitIntoPieces(line);
    const paragraph = { pieces, apart };
    apart = pieces.length === 0;
    return apart ? [] : [paragraph];
  });
}

function setIn(size: number, paragraphs: Paragraphs, setting: Setting): FittedQuote {
  const most = (setting.width / size) * TOLERANCE;
  const lines = paragraphs.flatMap(({ pieces, apart }, index) => {
    const tail = index === paragraphs.length - 1 ? setting.tail : 0;
    return wrapLines(pieces, setting.measure, most, tail).map((text, line) => ({
      text,
      apart: apart && line === 0,
    }));
  });
  const lineHeight = Math.round(size * LEADING);
  const gaps = lines.filter(({ apart }) => apart).length;
  const height = lines.length * lineHeight + Math.round(gaps * lineHeight * PARAGRAPH_GAP);
  return { size, lineHeight, lines, height, whole: true };
}

/** Narrows a few lines as far as their number allows, so that no word is left alone on the last. */
function balance(fitted: FittedQuote, paragraphs: Paragraphs, setting: Setting): FittedQuote {
  if (fitted.lines.length > MOST_BALANCED) return fitted;
  let best = fitted;
  for (let share = 1; share >= NARROWEST; share -= 0.02) {
    const narrower = setIn(fitted.size, paragraphs, { ...setting, width: setting.width * share });
    if (narrower.lines.length > fitted.lines.length) break;
    best = narrower;
  }
  return best;
}

function firstThatFits(paragraphs: Paragraphs, setting: Setting): FittedQuote | null {
  for (const [size, tallest] of STEPS) {
    const fitted = setIn(size, paragraphs, setting);
    if (fitted.height <= tallest) return balance(fitted, paragraphs, setting);
  }
  return null;
}

/** As many whole pieces as fit in the smallest size, and the mark of the cut. */
function cutToFit(pieces: readonly Piece[], setting: Setting): FittedQuote {
  const [size, tallest] = STEPS.at(-1)!;
  const mark = { text: ELLIPSIS, spaced: true };
  const cutAt = (count: number) =>
    setIn(size, [{ pieces: [...pieces.slice(0, count), mark], apart: false }], setting);
  let fits = 0;
  let tooMany = pieces.length + 1;
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (cutAt(middle).height <= tallest) fits = middle;
    else tooMany = middle;
  }
  return { ...cutAt(fits), whole: false };
}

/** How far a line is from the top of the quote, in pixels. */
export function topOfLine({ lines, lineHeight }: FittedQuote, index: number): number {
  const gaps = lines.slice(0, index + 1).filter(({ apart }) => apart).length;
  return index * lineHeight + Math.round(gaps * lineHeight * PARAGRAPH_GAP);
}

/**
 * Sets a quote in the largest size whose height suits it: few words large, many small. A quote with
 * so many line ends that even the smallest size is too tall runs on over them; what is too tall even
 * then is cut after a whole word.
 */
export function fitQuote(text: string, setting: Setting): FittedQuote {
  const kept = firstThatFits(paragraphsOf(text), setting);
  if (kept !== null) return kept;
  const running = paragraphsOf(text.replace(/\n+/gu, " "));
  return firstThatFits(running, setting) ?? cutToFit(running[0]!.pieces, setting);
}
