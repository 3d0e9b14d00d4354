/** What is kept together on a line, and whether a space parts it from the piece before. */
export interface Piece {
  readonly text: string;
  readonly spaced: boolean;
}

const CHARACTERS = new Intl.Segmenter(undefined, { granularity: "grapheme" });
/** Scripts that put no space between words; their words come from a dictionary. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORDS = new Intl.Segmenter("th", { granularity: "word" });
/** Characters that a line may end before and after: ideographs, kana, full-width forms, emoji. */
const IDEOGRAPHIC =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\u3000-\u303F\uFF00-\uFFEF\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
/** What never starts a line. */
const CLOSING =
  /^[\p{Pe}\p{Pf}、。，．：；！？・‥…ーー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｰ,.!?:;%‰℃’”»]/u;
/** What never ends one. */
const OPENING = /[\p{Ps}\p{Pi}“‘«$£¥€]$/u;
const HYPHEN_AFTER_LETTER = /[\p{L}\p{N}][-‐–—/]$/u;

function mayBreak(before: string, character: string): boolean {
  if (CLOSING.test(character) || OPENING.test(before)) return false;
  if (IDEOGRAPHIC.test(character) || IDEOGRAPHIC.test(before.slice(-2))) return true;
  return HYPHEN_AFTER_LETTER.test(before) && /^\p{L}/u.test(character);
}

function splitWord(word: string): string[] {
  const units = UNSPACED.test(word) ? WORDS.segment(word) : CHARACTERS.segment(word);
  const pieces: string[] = [];
  for (const { segment } of units) {
    const before = pieces.at(-1);
    const joined =
      before !== undefined &&
      !(UNSPACED.test(segment) && UNSPACED.test(before) && !CLOSING.test(segment)) &&
      !mayBreak(before, segment);
    if (joined) pieces[pieces.length - 1] = before + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** The characters of a text as readers see them: an emoji with its joiners is one. */
export function charactersOf(text: string): string[] {
  return Array.from(CHARACTERS.segment(text), ({ segment }) => segment);
}

/**
 * Cuts one line of text where a line may end: at spaces; between ideographs, kana and emoji, but
 * not before closing or after opening punctuation; between Thai, Lao, Khmer and Burmese words; after
 * a hyphen or dash inside a word; at a zero-width space, which is dropped.
 */
export function splitIntoPieces(line: string): Piece[] {
  return line.split(" ").flatMap((word) =>
    word
      .split("\u200B")
      .flatMap(splitWord)
      .filter((text) => text !== "")
      .map((text, index) => ({ text, spaced: index === 0 })),
  );
}
