import { LOWER, UPPER } from "../story/letters.ts";
import type { Span } from "../story/story.ts";
import { bareEnd, visitPlainWords } from "./visit-plain-words.ts";

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

const ACRONYM = /^(?:(?:[A-Z]\.){2,}|US|UK|UN|EU)$/;

/** "U.S." and "US" alike, and neither is the pronoun "us". */
function acronymOf(surface: string): string {
  return `${surface.replaceAll(".", "").toLowerCase()}.`;
}

/**
 * Marks that writers leave out: accents of Latin, Greek and Cyrillic letters (but not those of "ö" and
 * "й"), vowel points of Hebrew and Arabic with the stroke that lengthens Arabic words, and the dot
 * below letters of Hindi. The vowel signs of Indian scripts, Thai and kana are letters, and stay.
 */
const MARKS =
  /[\u0300-\u0305\u0307\u0309-\u036F\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u093C\u09BC]/gu;

/** Letters that no normal form takes apart, and what is typed for them. */
const PLAIN: Readonly<Record<string, string>> = {
  đ: "d",
  ł: "l",
  ø: "o",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ة: "ه",
};
const NOT_PLAIN = /[đłøىیکة]/gu;

/** Figures of other scripts, which all go from 0 to 9 in a row. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];
const OTHER_FIGURE = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59]/gu;

function figureOf(character: string): string {
  const code = character.charCodeAt(0);
  const zero = ZEROS.find((first) => code >= first && code < first + 10) ?? code;
  return String(code - zero);
}

/** Lower case without diacritics, so that "Kyiv’s" meets "kyivs" and "café" meets "cafe". */
export function foldWord(surface: string): string {
  if (/^[a-z]*$/i.test(surface)) return surface.toLowerCase();
  return surface
    .normalize("NFKD")
    .replace(MARKS, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[’ʼ]/gu, "'")
    .replace(NOT_PLAIN, (letter) => PLAIN[letter]!)
    .replace(OTHER_FIGURE, figureOf);
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

/** A word is at hand: `start` and `end` are offsets into the text, less a possessive ending. */
export type VisitWord = (start: number, end: number) => void;

/** Visits the words of a text in order, without making anything: for building large indexes. */
export function visitWords(text: string, visit: VisitWord): void {
  if (visitPlainWords(text, visit)) return;
  const pattern = UNCOMMON.test(text) ? WORD : COMMON_WORD;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (pattern === WORD && UNSPACED.test(match[0])) {
      const resume = pattern.lastIndex;
      for (const token of unspacedTokens(match[0], start)) visit(token.start, token.end);
      pattern.lastIndex = resume;
      continue;
    }
    visit(start, bareEnd(text, start, end));
  }
}

/** The folded word that a surface stands for: what terms are made of. */
export function wordOf(surface: string): string {
  return ACRONYM.test(surface) ? acronymOf(surface) : foldWord(surface);
}

/**
 * The words of a text, in order, with offsets into it (plus `offset`, for a slice of a longer
 * text). Words of scripts without spaces are found by `Intl.Segmenter`.
 */
export function tokenize(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  visitWords(text, (start, end) => {
    const surface = text.slice(start, end);
    tokens.push({ start: offset + start, end: offset + end, surface, word: wordOf(surface) });
  });
  return tokens;
}
