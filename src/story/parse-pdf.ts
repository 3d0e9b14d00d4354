import { NO_META } from "./front-matter.ts";
import type { Extracted } from "./parse-epub.ts";
import { type PdfLine, paragraphsOf } from "./pdf-paragraphs.ts";
import { writeMarkdown } from "./write-markdown.ts";

/** A run of glyphs, as PDF.js gives it. */
interface Run {
  readonly str: string;
  readonly transform: readonly number[];
  readonly height: number;
  readonly width: number;
}

const MOST_PAGES = 5_000;
/** Characters of text at most: twenty long novels. */
const LONGEST = 20_000_000;
/** Runs whose baselines differ by less than this share of their height stand on one line. */
const SAME_LINE = 0.5;

/** The lines of a page, in the order in which the file has them. */
function linesOf(runs: readonly Run[]): PdfLine[] {
  const lines: { text: string; x: number; y: number; height: number; end: number }[] = [];
  for (const { str, transform, height, width } of runs) {
    if (str === "") continue;
    const [x, y] = [transform[4] ?? 0, transform[5] ?? 0];
    const line = lines.at(-1);
    const size = height || line?.height || 0;
    if (line !== undefined && Math.abs(line.y - y) < SAME_LINE * (size || 1)) {
      const isApart = x - line.end > 0.15 * size && !/\s$/u.test(line.text) && !/^\s/u.test(str);
      line.text += isApart ? ` ${str}` : str;
      line.end = x + width;
      if (str.trim() !== "") line.height = Math.max(line.height, height);
    } else if (str.trim() !== "") {
      lines.push({ text: str, x, y, height, end: x + width });
    }
  }
  return lines;
}

const LOCKED = /password/i;

/**
 * Takes the text out of a PDF: lines are put together to paragraphs by where they stand; page numbers
 * and lines that every page repeats are left out. A scan has no text.
 */
export async function parsePdf(bytes: Uint8Array): Promise<Extracted> {
  const { getDocumentProxy } = await import("unpdf");
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      disableFontFace: true,
      stopAtErrors: false,
      verbosity: 0,
    });
    if (document.numPages > MOST_PAGES) return { ok: false, problem: "too_large" };
    const pages: PdfLine[][] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const lines = linesOf(items.flatMap((item) => ("str" in item ? [item as Run] : [])));
      page.cleanup();
      pages.push(lines);
      length += lines.reduce((sum, { text }) => sum + text.length, 0);
      if (length > LONGEST) return { ok: false, problem: "too_large" };
    }
    const { info } = await document.getMetadata();
    const said = (key: string) => {
      const value = (info as Readonly<Record<string, unknown>>)[key];
      return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
    };
    const blocks = paragraphsOf(pages);
    if (blocks.length === 0) return { ok: false, problem: "no_text" };
    const meta = { ...NO_META, title: said("Title"), author: said("Author") };
    return { ok: true, source: writeMarkdown(blocks, meta) };
  } catch (error) {
    const isLocked = error instanceof Error && LOCKED.test(`${error.name} ${error.message}`);
    return { ok: false, problem: isLocked ? "locked" : "broken" };
  }
}
