import { LOWER, UPPER } from "../story/letters.ts";
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

/** A number with its separators, an acronym, or letters with inner apostrophes; hyphens part words. */
const WORD =
  /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ]\p{L}[\p{L}\p{M}]*)*/gu;

/** The same for texts of Latin and Cyrillic letters, which are most: it compiles ten times sooner. */
const COMMON_WORD = new RegExp(
  `(?:[A-Z]\\.){2,}|\\d+(?:[.,]\\d+)*|[${UPPER}${LOWER}][${UPPER}${LOWER}\\d]*(?:['’ʼ][${UPPER}${LOWER}]+)*`,
  "g",
);
/** Anything beyond Latin, Greek and Cyrillic letters without combining marks, and punctuation. */
const UNCOMMON = new RegExp(`[^\\0-\u00FF${UPPER}${LOWER}\u02BC\u2000-\u206F\u20A0-\u20BF]`);

/** English possessive: it names the same thing as the bare word. */
const POSSESSIVE = /['’ʼ]s?$/iu;

const ACRONYM = /^(?:(?:[A-Z]\.){2,}|US|UK|UN|EU)$/;

/** "U.S." and "US" alike, and neither is the pronoun "us". */
function acronymOf(surface: string): string {
  return `${surface.replaceAll(".", "").toLowerCase()}.`;
}

/** Lower case without diacritics, so that "Kyiv’s" meets "kyivs" and "café" meets "cafe". */
export function foldWord(surface: string): string {
  if (/^[a-z]*$/i.test(surface)) return surface.toLowerCase();
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
  const pattern = UNCOMMON.test(text) ? WORD : COMMON_WORD;
  for (const match of text.matchAll(pattern)) {
    if (pattern === WORD && UNSPACED.test(match[0])) {
      tokens.push(...unspacedTokens(match[0], offset + match.index));
      continue;
    }
    const surface = match[0].replace(POSSESSIVE, "");
    const start = offset + match.index;
    const word = ACRONYM.test(surface) ? acronymOf(surface) : foldWord(surface);
    tokens.push({ start, end: start + surface.length, surface, word });
  }
  return tokens;
}
