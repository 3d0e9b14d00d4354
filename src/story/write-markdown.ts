import type { StoryMeta } from "./front-matter.ts";

/** A heading, or a paragraph. */
export interface PlainBlock {
  readonly isHeading: boolean;
  readonly text: string;
}

/** Characters that are markup wherever they stand, and those that are at the beginning of a line. */
const MARKUP = /[\\`*_[\]<&~@]|:(?=\/\/)|(?<=\bwww)\./gi;
const AT_START = /^(?:[#>+=|-]|\d{1,9}(?=[.)]))/;

function escapeLine(line: string): string {
  const escaped = line.replace(MARKUP, "\\$&");
  const start = AT_START.exec(escaped)?.[0];
  if (start === undefined) return escaped;
  // "1." is made "1\.": a digit can't be escaped.
  return /\d/.test(start) ? `${start}\\${escaped.slice(start.length)}` : `\\${escaped}`;
}

const oneLine = (text: string) => text.replace(/\s+/gu, " ").trim();

/**
 * Writes what was taken out of a PDF or an EPUB as Markdown, which `parseMarkdown` reads as these
 * same words: what looks like markup in them is escaped.
 */
export function writeMarkdown(blocks: readonly PlainBlock[], meta: StoryMeta): string {
  const known = Object.entries(meta).flatMap(([key, value]) => {
    const line = value === null ? "" : oneLine(value);
    // Quotation marks around a whole value would be taken off it.
    return line === "" ? [] : [`${key}: "${line}"`];
  });
  const front = known.length === 0 ? "" : `---\n${known.join("\n")}\n---\n\n`;
  const body = blocks.flatMap(({ isHeading, text }) => {
    const line = oneLine(text);
    return line === "" ? [] : [`${isHeading ? "## " : ""}${escapeLine(line)}`];
  });
  return `${front}${body.join("\n\n")}\n`;
}
