/** Characters that draw nothing yet change what surrounds them: bidi overrides, soft hyphens, tags. */
const UNDRAWN =
  /[[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFC]--[\n\u{200B}-\u{200F}\u{61C}\p{Variation_Selector}\u{E0000}-\u{E007F}]]/gv;
/** Tag characters mean something only in the flag of a region (🏴 … cancel). */
const STRAY_TAGS =
  /(\u{1F3F4}[\u{E0061}-\u{E007A}\u{E0030}-\u{E0039}]+\u{E007F})|[\u{E0000}-\u{E007F}]/gu;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
/** More marks on one letter than any script needs would run into the lines around it. */
const MOST_MARKS = /(\p{M}{4})\p{M}+/gu;
/** Letters with marks, composed where Unicode has one character for both: more fonts have that. */
const MARKED = /\p{L}\p{M}+/gu;

/**
 * A text as a picture shows it: the same words, without the characters that are never seen but can
 * reorder or break what is (controls, bidi embeddings, overrides and isolates, stray tags). A line
 * end is `\n`, an empty line `\n\n`; other white space is one space; ends are trimmed; a half
 * surrogate pair is U+FFFD; a letter has at most four marks. Marks of direction and joiners stay.
 */
export function drawableText(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_ENDS, "\n")
    .replaceAll("\t", " ")
    .replace(UNDRAWN, "")
    .replace(STRAY_TAGS, "$1")
    .replace(MOST_MARKS, "$1")
    .replace(MARKED, (letter) => letter.normalize("NFC"))
    .replace(/[\u00A0\u202F\u2007]/gu, "\u00A0")
    .replace(/[^\S\n\u00A0]+/gu, " ")
    .replace(/[ \u00A0\u200B]*\n[ \u00A0\u200B]*/gu, "\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

/** The same on one line. */
export function drawableLine(text: string): string {
  return drawableText(text).replace(/\n+/gu, " ");
}
