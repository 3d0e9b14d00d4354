/** A text with its typography made plain, and the way back to the raw text. */
export interface NormalizedText {
  readonly text: string;
  /** Raw offset at which each UTF-16 unit of `text` begins. */
  readonly starts: readonly number[];
  /** Raw offset at which each UTF-16 unit of `text` ends. */
  readonly ends: readonly number[];
}

/** Invisible: zero-width and soft characters, direction marks, variation selectors. */
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}+$/u;
const INVISIBLE_INSIDE = /\p{Default_Ignorable_Code_Point}/gu;

/** Characters that print the same thing: never letters of another alphabet, never a figure. */
const PLAIN: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  "‚": "'",
  "‛": "'",
  ʼ: "'",
  "′": "'",
  "‹": "'",
  "›": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "‟": '"',
  "«": '"',
  "»": '"',
  "″": '"',
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "―": "-",
  "−": "-",
  "…": "...",
  ﬀ: "ff",
  ﬁ: "fi",
  ﬂ: "fl",
  ﬃ: "ffi",
  ﬄ: "ffl",
};

/** Emphasis, strike-through, spoiler and code marks, where they don't stand inside a word. */
const MARKUP = /^(?:\*+|_+|~{2,}|\|{2,}|`+)$/u;

/** A character with its combining marks, or a run of marks, dashes, dots or white space. */
const PIECES =
  /\s*(?:[-‐‑‒–—―−]{2,}|[—―])\s*|\s+[-‐‑‒–−]\s+|\s+|\*+|_+|~+|\|+|`+|\\(?=[*_~|`\\>#-])|\.(?:[^\S\n]?\.){2,}|\P{M}\p{M}*|\p{M}+/gu;

/** A dash between words; a hyphen, and whatever stands for one within a word, has no space. */
const DASH = /^\s*(?:[-‐‑‒–—―−]{2,}|[—―])\s*$|^\s+[-‐‑‒–−]\s+$/u;

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character);
}

/** A letter or digit that is plain as it is: nearly all of most texts. */
const isPlain = (code: number) =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39);

function plainOf(piece: string, before: string | undefined, after: string | undefined): string {
  if (piece.length === 1 && isPlain(piece.charCodeAt(0))) return piece;
  if (/^\s+$/u.test(piece)) return " ";
  if (DASH.test(piece)) return " - ";
  if (INVISIBLE.test(piece) || piece === "\\") return "";
  if (MARKUP.test(piece)) return isWordCharacter(before) && isWordCharacter(after) ? piece : "";
  if (piece.length > 1 && piece.startsWith(".")) return "...";
  const composed = piece.normalize("NFC");
  return PLAIN[composed] ?? composed.replace(INVISIBLE_INSIDE, "");
}

/**
 * Makes quotation marks, dashes, ellipses, white space, composition and ligatures plain, and takes
 * out what is invisible or mere markup. Letters are never exchanged: a Cyrillic "а" stays one, so
 * does a dotless "ı".
 */
export function normalizeTypography(raw: string): NormalizedText {
  const pieces: string[] = [];
  let last = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of raw.matchAll(PIECES)) {
    const [piece] = match;
    const start = match.index;
    const end = start + piece.length;
    let plain = plainOf(piece, raw[start - 1], raw[end]);
    // White space that only invisible characters part is one space.
    if (plain === " " && last.endsWith(" ")) plain = "";
    if (plain === "") continue;
    pieces.push(plain);
    last = plain;
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
  }
  return { text: pieces.join(""), starts, ends };
}

/** Lower case, a character at a time and without regard to any locale; the length never changes. */
export function foldCase(text: string): string {
  const whole = text.toLowerCase();
  // One call does where no character changes its length, as "İ" would.
  if (whole.length === text.length && !/[İΣ]/u.test(text)) return whole;
  let folded = "";
  for (const character of text) {
    const lower = character.toLowerCase();
    folded += lower.length === character.length ? lower : character;
  }
  return folded;
}
