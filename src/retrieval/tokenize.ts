import type { Span } from "../story/story.ts";

/** A word of a text. */
export interface Token extends Span {
  /** The word as the text has it, without a possessive ending: "Ukraine" of "Ukraine’s". */
  readonly surface: string;
  /** Lower case, NFKC, diacritics folded: what terms are made of. */
  readonly word: string;
}

/** Scripts written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A number with its separators, or letters with inner apostrophes; hyphens part words. */
const WORD = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ]\p{L}[\p{L}\p{M}]*)*/gu;

/** English possessive: it names the same thing as the bare word. */
const POSSESSIVE = /['’ʼ]s?$/iu;

/** Lower case without diacritics, so that "Kyiv’s" meets "kyivs" and "café" meets "cafe". */
export function foldWord(surface: string): string {
  return surface
    .normalize("NFKD")
    .replace(/(?![\u0306\u0308])\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[’ʼ]/gu, "'");
}

let segmenter: Intl.Segmenter | null = null;

function* unspacedTokens(text: string, offset: number): Generator<Token> {
  segmenter ??= new Intl.Segmenter("und", { granularity: "word" });
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (!isWordLike) continue;
    const start = offset + index;
    yield { start, end: start + segment.length, surface: segment, word: foldWord(segment) };
  }
}

/**
 * The words of a text, in order, with offsets into it (plus `offset`, for a slice of a longer
 * text). Words of scripts without spaces are found by `Intl.Segmenter`.
 */
export function tokenize(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    if (UNSPACED.test(match[0])) {
      tokens.push(...unspacedTokens(match[0], offset + match.index));
      continue;
    }
    const surface = match[0].replace(POSSESSIVE, "");
    const start = offset + match.index;
    tokens.push({ start, end: start + surface.length, surface, word: foldWord(surface) });
  }
  return tokens;
}
