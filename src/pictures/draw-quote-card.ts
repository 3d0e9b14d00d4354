import type { Quote } from "../answering/answer.ts";
import type { Story } from "../story/story.ts";
import { altTextOf } from "./alt-text.ts";
import { chooseFonts } from "./choose-fonts.ts";
import { describeSpeaker } from "./describe-speaker.ts";
import { drawableLine, drawableText } from "./drawable-text.ts";
import { layOutCard } from "./lay-out-card.ts";
import { type Canvas, loadCanvas } from "./load-canvas.ts";
import { paintCard } from "./paint-card.ts";
import { quotationMarksOf } from "./quotation-marks.ts";
import { registerFonts } from "./register-fonts.ts";
import { shortenText } from "./shorten-text.ts";

/** A longer quote is cut after a word, with "…" in the place of the rest. UTF-16 code units. */
export const LONGEST_QUOTE = 1_200;
/** Something of a text can be seen. */
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u;
const LONGEST_NAME = 200;
const LONGEST_TITLE = 240;
const LONGEST_PLACE = 60;
const LONGEST_CUE = 40;

export interface QuoteCardInput {
  readonly quote: Pick<Quote, "text" | "voice" | "place">;
  readonly story: Pick<Story, "title" | "language" | "sha256">;
}

/** A picture of a quote. */
export interface QuoteCard {
  readonly kind: "card";
  readonly png: Buffer;
  /** For who can't see it; within Discord's limit. */
  readonly altText: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** False when the quote was cut. */
  readonly whole: boolean;
}

/** Why there is no picture: a reason for code and one for readers. */
export interface NoQuoteCard {
  readonly kind: "no-card";
  readonly reason: "no-canvas" | "no-glyphs" | "no-words";
  readonly message: string;
}

function nameCharacter(character: string): string {
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
  return `U+${code}`;
}

function inMarks(text: string, language: string): string {
  return quotationMarksOf(language, text).join(text);
}

function noCard(reason: NoQuoteCard["reason"], message: string): NoQuoteCard {
  return { kind: "no-card", reason, message };
}

/**
 * Draws a quote as a PNG: its exact words, whose they are, and where in which story they stand. The
 * same input gives the same picture. A quote that can't be shown truly (a character that no font
 * has) gets no picture rather than one with holes.
 */
export async function drawQuoteCard(
  { quote, story }: QuoteCardInput,
  load: () => Promise<Canvas | null> = loadCanvas,
): Promise<QuoteCard | NoQuoteCard> {
  const words = drawableText(quote.text);
  if (!VISIBLE.test(words)) return noCard("no-words", "This quote has no words to draw.");
  const canvas = await load();
  if (canvas === null) {
    return noCard("no-canvas", "Pictures can't be drawn here: @napi-rs/canvas is not installed.");
  }
  const { who, voice, cue } = describeSpeaker(quote.voice);
  const shown = shortenText(words, LONGEST_QUOTE);
  const texts = {
    quote: shown,
    marks: quotationMarksOf(story.language, words),
    who: shortenText(who, LONGEST_NAME),
    voice,
    cue: cue === null ? null : inMarks(shortenText(cue, LONGEST_CUE), story.language),
    title: shortenText(drawableLine(story.title), LONGEST_TITLE),
    place: shortenText(drawableLine(quote.place), LONGEST_PLACE),
    fingerprint: `sha-256 ${story.sha256.slice(0, 8)}`,
  };
  const all = `${Object.values(texts).flat().join(" ")} …·`;
  const { files, missing } = await chooseFonts(all, story.language);
  if (missing.length > 0) {
    const named = missing.slice(0, 3).map(nameCharacter).join(", ");
    return noCard("no-glyphs", `This quote can't be drawn truly: no font here has ${named}.`);
  }
  const families = registerFonts(canvas, files);
  const lang = /^[a-z]{2,3}$/.test(story.language) ? story.language : "en";
  const layout = layOutCard(canvas, texts, families, lang);
  const { kind } = quote.voice;
  const picture = paintCard(canvas, { texts, layout, families, kind, lang });
  return {
    kind: "card",
    png: await picture.encode("png"),
    altText: altTextOf(quote, story),
    width: picture.width,
    height: picture.height,
    whole: shown === words && layout.quote.whole,
  };
}
