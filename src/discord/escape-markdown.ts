/**
 * Makes a text appear in Discord letter by letter as it is. A backslash before a character that
 * Discord's markdown gives a meaning takes the meaning away and is not shown.
 */

/** Characters that mean something anywhere in a line. */
const ANYWHERE = /[\\*_~`|[\]()<>@#:]/g;
/** Marks that mean something at the start of a line only: lists and small print. */
const LINE_START = /^(\s*)([-+])/gm;
const NUMBERED = /^(\s*\d+)([.)])/gm;
/** Discord shows an invitation for these even without "https://". */
const INVITE = /\b(discord(?:app)?)\.(gg|com|me|io)\b/gi;

/**
 * Characters that nobody sees, or that turn the reading direction of what follows: control and
 * format characters, fillers that look like nothing. Joiners and selectors of emoji stay.
 */
const INVISIBLE =
  /(?![\t\n])(?:\p{Cc}|(?<!\p{Extended_Pictographic}\uFE0F?)[\u200D\uFE0F]|(?!\u200D)\p{Cf}|[\uFE00-\uFE0E]|\u034F|\u17B4|\u17B5|[\u180B-\u180D]|[\u115F\u1160\u180E\u2028\u2029\u2800\u3164\uFFA0\uFFF0-\uFFFC])/gu;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** What a reader sees of a text: without invisible characters and halves of characters. */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, "").replace(LONE_SURROGATE, "\uFFFD");
}

/**
 * Escapes a text for a message: no formatting, mention, link, timestamp or ping is left alive, and
 * what a reader sees is the text's visible characters, unchanged.
 */
export function escapeMarkdown(text: string): string {
  return visibleText(text)
    .replace(ANYWHERE, "\\$&")
    .replace(LINE_START, "$1\\$2")
    .replace(NUMBERED, "$1\\$2")
    .replace(INVITE, "$1\\.$2");
}

/** A quotation of one or more lines: every line keeps its mark. */
export function blockQuote(escaped: string): string {
  return escaped
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
}
