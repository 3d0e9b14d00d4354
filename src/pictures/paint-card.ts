import type { Canvas as CardCanvas, SKRSContext2D } from "@napi-rs/canvas";
import type { Voice } from "../answering/answer.ts";
import { CARD_COLOURS, VOICE_COLOURS } from "./card-colours.ts";
import { topOfLine } from "./fit-quote.ts";
import {
  CARD_WIDTH,
  type CardLayout,
  type CardTexts,
  FAR,
  fontOf,
  MARK_GAP,
  NEAR,
  QUOTE_WEIGHT,
  SOURCE,
  TEXT_WIDTH,
  TOP,
  type TypeStyle,
  VOICE,
  WHO,
} from "./lay-out-card.ts";
import type { Canvas } from "./load-canvas.ts";
import { type Direction, directionOf } from "./text-direction.ts";

const BAR = 14;
const RADIUS = 28;

interface Brush {
  readonly context: SKRSContext2D;
  readonly families: string;
  readonly layout: CardLayout;
  readonly texts: CardTexts;
  /** The colour of the voice. */
  readonly colour: string;
}

interface Written {
  /** From the bar's side. */
  readonly distance?: number;
  readonly baseline: number;
  readonly ink: string;
  /** Where the text ends up: after the distance (default) or before it. */
  readonly align?: "start" | "end";
  /** Default: as the text's own letters have it. */
  readonly direction?: Direction;
}

/** Writes one text on its own, so that none can reorder another; mirrored on right-to-left cards. */
function write({ context, layout }: Brush, text: string, written: Written): void {
  const { distance = NEAR, baseline, ink, align = "start", direction } = written;
  const ltr = layout.side === "ltr";
  context.fillStyle = ink;
  context.textAlign = ltr === (align === "start") ? "left" : "right";
  context.direction = direction ?? directionOf(text);
  context.fillText(text, ltr ? distance : CARD_WIDTH - distance, baseline);
}

function paintGround({ context, layout: { side, height, ruleTop }, colour }: Brush): void {
  const ltr = side === "ltr";
  context.beginPath();
  context.roundRect(0, 0, CARD_WIDTH, height, RADIUS);
  context.clip();
  context.fillStyle = CARD_COLOURS.ground;
  context.fillRect(0, 0, CARD_WIDTH, height);
  context.strokeStyle = CARD_COLOURS.edge;
  context.lineWidth = 3;
  context.stroke();
  context.fillStyle = colour;
  context.fillRect(ltr ? 0 : CARD_WIDTH - BAR, 0, BAR, height);
  context.fillStyle = CARD_COLOURS.rule;
  context.fillRect(ltr ? NEAR : FAR, ruleTop, TEXT_WIDTH, 2);
}

function paintQuote(brush: Brush): void {
  const { context, families, layout, texts, colour } = brush;
  const { quote, side } = layout;
  const [opening, closing] = texts.marks;
  context.save();
  // Tall stacks of marks stay inside the quote's own part of the card.
  context.beginPath();
  context.rect(0, 0, CARD_WIDTH, TOP + quote.height + 16);
  context.clip();
  context.font = fontOf(families, quote.size, QUOTE_WEIGHT);
  const middle = Math.round(quote.lineHeight / 2 + quote.size * 0.34);
  const baselineOf = (index: number) => TOP + topOfLine(quote, index) + middle;
  const gap = quote.size * MARK_GAP;
  const marks = { ink: colour, direction: side } as const;
  write(brush, opening, {
    ...marks,
    distance: NEAR - gap,
    baseline: baselineOf(0),
    align: "end",
  });
  for (const [index, { text }] of quote.lines.entries()) {
    write(brush, text, { baseline: baselineOf(index), ink: CARD_COLOURS.ink, direction: side });
  }
  const last = quote.lines.length - 1;
  const lastWidth = context.measureText(quote.lines[last]!.text).width;
  write(brush, closing, {
    ...marks,
    distance: NEAR + lastWidth + gap,
    baseline: baselineOf(last),
  });
  context.restore();
}

function writeLines(
  brush: Brush,
  lines: readonly string[],
  { size, weight, line }: TypeStyle,
  { top, ink, direction }: { top: number; ink: string; direction: Direction },
): void {
  brush.context.font = fontOf(brush.families, size, weight);
  for (const [index, text] of lines.entries()) {
    write(brush, text, { baseline: top + index * line + size, ink, direction });
  }
}

function paintAttribution(brush: Brush): void {
  const { context, families, layout, texts, colour } = brush;
  writeLines(brush, layout.who, WHO, {
    top: layout.whoTop,
    ink: CARD_COLOURS.ink,
    direction: directionOf(texts.who),
  });
  const baseline = layout.voiceTop + VOICE.size + 4;
  context.font = fontOf(families, VOICE.size, VOICE.weight);
  write(brush, texts.voice, { baseline, ink: colour });
  if (texts.cue === null) return;
  const dot = NEAR + context.measureText(texts.voice).width + 14;
  context.font = fontOf(families, VOICE.size, QUOTE_WEIGHT);
  const ink = CARD_COLOURS.muted;
  write(brush, "·", { distance: dot, baseline, ink });
  const distance = dot + context.measureText("·").width + 14;
  write(brush, texts.cue, { distance, baseline, ink });
}

function paintSource(brush: Brush): void {
  const { layout, texts } = brush;
  const ink = CARD_COLOURS.muted;
  writeLines(brush, layout.title, SOURCE, {
    top: layout.titleTop,
    ink,
    direction: directionOf(texts.title),
  });
  const baseline = layout.placeTop + SOURCE.size;
  write(brush, texts.place, { baseline, ink });
  write(brush, texts.fingerprint, { distance: CARD_WIDTH - FAR, baseline, ink, align: "end" });
}

/** Paints a card that is laid out. The ground has round corners with nothing behind them. */
export function paintCard(
  canvas: Canvas,
  card: Omit<Brush, "context" | "colour"> & { readonly kind: Voice["kind"]; readonly lang: string },
): CardCanvas {
  const element = canvas.createCanvas(CARD_WIDTH, card.layout.height);
  const context = element.getContext("2d");
  context.lang = card.lang;
  const brush: Brush = { ...card, context, colour: VOICE_COLOURS[card.kind] };
  paintGround(brush);
  paintQuote(brush);
  paintAttribution(brush);
  paintSource(brush);
  return element;
}
