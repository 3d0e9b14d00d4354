import type { SKRSContext2D } from "@napi-rs/canvas";
import { type FittedQuote, fitQuote } from "./fit-quote.ts";
import type { Canvas } from "./load-canvas.ts";
import type { QuotationMarks } from "./quotation-marks.ts";
import { ELLIPSIS } from "./shorten-text.ts";
import { splitIntoPieces } from "./split-into-pieces.ts";
import { type Direction, directionOf } from "./text-direction.ts";
import { type Measure, wrapLines } from "./wrap-lines.ts";

/** Everything written on a card, fit to draw. */
export interface CardTexts {
  readonly quote: string;
  readonly marks: QuotationMarks;
  readonly who: string;
  readonly voice: string;
  /** In its quotation marks. */
  readonly cue: string | null;
  readonly title: string;
  readonly place: string;
  readonly fingerprint: string;
}

/** Where everything stands on a card, from its top, in pixels. */
export interface CardLayout {
  /** The side that the bar is on and that lines start from. */
  readonly side: Direction;
  readonly quote: FittedQuote;
  readonly who: readonly string[];
  readonly title: readonly string[];
  readonly whoTop: number;
  readonly voiceTop: number;
  readonly ruleTop: number;
  readonly titleTop: number;
  readonly placeTop: number;
  readonly height: number;
}

/** Pixels. Discord shows a card at about half its width. */
export const CARD_WIDTH = 1_200;
/** From the side with the bar, and from the other, to the words. */
export const NEAR = 112;
export const FAR = 76;
export const TEXT_WIDTH = CARD_WIDTH - NEAR - FAR;
export const TOP = 60;
const BOTTOM = 52;

export interface TypeStyle {
  readonly size: number;
  readonly weight: number;
  readonly line: number;
}

export const QUOTE_WEIGHT = 400;
export const WHO: TypeStyle = { size: 36, weight: 600, line: 50 };
export const VOICE: TypeStyle = { size: 27, weight: 500, line: 42 };
export const SOURCE: TypeStyle = { size: 25, weight: 400, line: 38 };
/** A name or title that needs more lines is cut. */
const MOST_LINES = 2;

/** A value of `ctx.font`. */
export function fontOf(families: string, size: number, weight: number): string {
  return `${weight} ${size}px ${families}`;
}

/** A measure in em: widths grow with the size, so one measuring does for all sizes. */
function createMeasure(context: SKRSContext2D, families: string, weight: number): Measure {
  const reference = 100;
  const widths = new Map<string, number>();
  return (text) => {
    let width = widths.get(text);
    if (width === undefined) {
      context.font = fontOf(families, reference, weight);
      width = context.measureText(text).width / reference;
      widths.set(text, width);
    }
    return width;
  };
}

function wrapShort(text: string, size: number, measure: Measure): string[] {
  const most = TEXT_WIDTH / size - measure(` ${ELLIPSIS}`);
  const lines = wrapLines(splitIntoPieces(text), measure, most);
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]} ${ELLIPSIS}`];
}

/** Breaks the texts of a card into lines and gives each its place. */
export function layOutCard(
  canvas: Canvas,
  texts: CardTexts,
  families: string,
  lang: string,
): CardLayout {
  const scratch = canvas.createCanvas(1, 1).getContext("2d");
  scratch.lang = lang;
  const measure = createMeasure(scratch, families, QUOTE_WEIGHT);
  const tail = measure(texts.marks[1]) + MARK_GAP;
  const quote = fitQuote(texts.quote, { width: TEXT_WIDTH, tail, measure });
  const who = wrapShort(texts.who, WHO.size, createMeasure(scratch, families, WHO.weight));
  const title = wrapShort(texts.title, SOURCE.size, measure);
  const whoTop = TOP + quote.height + 36;
  const voiceTop = whoTop + who.length * WHO.line;
  const ruleTop = voiceTop + VOICE.line + 26;
  const titleTop = ruleTop + 24;
  const placeTop = titleTop + title.length * SOURCE.line;
  return {
    side: directionOf(texts.quote),
    quote,
    who,
    title,
    whoTop,
    voiceTop,
    ruleTop,
    titleTop,
    placeTop,
    height: placeTop + SOURCE.line + BOTTOM,
  };
}

/** Between the quote and its marks, in em. */
export const MARK_GAP = 0.04;
