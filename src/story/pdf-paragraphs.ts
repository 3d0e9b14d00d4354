import type { PlainBlock } from "./write-markdown.ts";

/** A line of a page: where its baseline begins, and how high its letters are. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** A gap of more than this many usual ones begins a paragraph. */
const WIDE_GAP = 1.35;
/** Letters of more than this many usual heights are a heading's. */
const LARGE_LETTERS = 1.15;
const LONGEST_HEADING = 120;
/** An indent of more than this share of a letter's height begins a paragraph. */
const INDENT = 0.8;
const ENDS_SENTENCE = /[.!?…:。！？][”"’'»“)\]]*$/u;
const PAGE_NUMBER = /^[\s–—-]*(?:\d{1,5}|[ivxlc]{1,7})[\s–—-]*$/i;

/** The value that this share of all are below. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

const median = (values: readonly number[]) => quantile(values, 0.5);

/** What page headings and footers have in common, whatever the number in them. */
const patternOf = (text: string) => text.replace(/\d+/g, "#").replace(/\s+/gu, " ").trim();

/** The pages without page numbers, and without first and last lines that most pages repeat. */
function withoutRunningLines(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edges = new Set([page[0], page.at(-1)].flatMap((line) => line && patternOf(line.text)));
    for (const edge of edges) if (edge) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const repeats = (text: string) =>
    (counts.get(patternOf(text)) ?? 0) >= Math.max(3, pages.length / 3);
  return pages.map((page) =>
    page.filter(({ text }, at) => {
      const isEdge = at === 0 || at === page.length - 1;
      return !(isEdge && (PAGE_NUMBER.test(text) || repeats(text)));
    }),
  );
}

/** Words of the text that no line breaks. */
function wholeWords(pages: readonly (readonly PdfLine[])[]): Set<string> {
  const inner = pages
    .flat()
    .flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []);
  return new Set(inner);
}

/**
 * Joins a line to what stands before it. A hyphen at a line's end goes where the text has the word
 * without it elsewhere; else it stays: better a hyphen too many than a word that is not there.
 */
function join(before: string, line: string, words: ReadonlySet<string>): string {
  if (before.endsWith("\u00AD")) return before.slice(0, -1) + line;
  const broken = /([\p{L}\p{M}]+)[-‐]$/u.exec(before)?.[1];
  const rest = /^\p{Ll}[\p{L}\p{M}]*/u.exec(line)?.[0];
  if (broken === undefined || rest === undefined) return `${before} ${line}`;
  const isOneWord = words.has((broken + rest).toLowerCase());
  return (isOneWord ? before.slice(0, -1) : before) + line;
}

/** Puts lines together to paragraphs and headings, by gaps, indents and the letters' height. */
export function paragraphsOf(all: readonly (readonly PdfLine[])[]): PlainBlock[] {
  const pages = withoutRunningLines(all);
  const lines = pages.flat();
  const usualHeight = median(lines.map(({ height }) => height));
  const gaps = pages.flatMap((page) => page.slice(1).map((line, at) => page[at]!.y - line.y));
  // Of short paragraphs, more than half of the gaps may be those between them.
  const usualGap = quantile(
    gaps.filter((gap) => gap > 0),
    0.25,
  );
  const margin = median(lines.map(({ x }) => x));
  const words = wholeWords(pages);
  const blocks: { isHeading: boolean; text: string }[] = [];
  for (const page of pages) {
    for (const [at, line] of page.entries()) {
      const text = line.text.trim();
      const isHeading = line.height > LARGE_LETTERS * usualHeight && text.length <= LONGEST_HEADING;
      const open = blocks.at(-1);
      const above = page[at - 1];
      const gap = above === undefined ? null : above.y - line.y;
      const isIndented =
        line.x - margin > INDENT * usualHeight && line.x - margin < 6 * usualHeight;
      // On a new page a sentence that was not ended goes on.
      const isApart =
        gap === null
          ? open === undefined || ENDS_SENTENCE.test(open.text)
          : gap < 0 || gap > WIDE_GAP * usualGap || (isIndented && above!.x <= margin + 1);
      if (open !== undefined && open.isHeading === isHeading && !isApart) {
        open.text = join(open.text, text, words);
      } else blocks.push({ isHeading, text });
    }
  }
  return blocks;
}
