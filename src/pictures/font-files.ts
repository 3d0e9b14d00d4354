import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { readCodePoints } from "./read-code-points.ts";

/** One file of a font: fontsource splits a font by the characters that are used together. */
export interface FontFile {
  /** Unique name that the file is registered under. */
  readonly family: string;
  readonly path: string;
  /** Whether the package says that the file is for this character. The file may still lack it. */
  claims(codePoint: number): boolean;
  /** The characters that it does hold, read once. */
  codePoints(): Promise<ReadonlySet<number>>;
}

type Range = readonly [first: number, last: number];

const require = createRequire(import.meta.url);

function parseRanges(text: string): Range[] {
  return text.split(",").map((range) => {
    const [first, last] = range.trim().replace(/^U\+/i, "").split("-");
    return [Number.parseInt(first!, 16), Number.parseInt(last ?? first!, 16)];
  });
}

function fontFile(family: string, path: string, ranges: readonly Range[]): FontFile {
  let held: Promise<ReadonlySet<number>> | null = null;
  return {
    family,
    path,
    claims: (codePoint) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last),
    codePoints: () => {
      held ??= readFile(path).then(readCodePoints);
      return held;
    },
  };
}

/** The files of a font package of fontsource; none where the package is not installed. */
export async function readFontFiles(packageName: string): Promise<FontFile[]> {
  let folder: string;
  try {
    folder = dirname(require.resolve(`${packageName}/package.json`));
  } catch {
    return [];
  }
  const font = packageName.split("/")[1]!;
  const style = packageName.startsWith("@fontsource-variable/") ? "wght-normal" : "400-normal";
  const subsets = Object.entries(
    JSON.parse(await readFile(join(folder, "unicode.json"), "utf8")) as Record<string, string>,
  ).map(([subset, ranges]) => [subset.replace(/[[\]]/g, ""), parseRanges(ranges)] as const);
  const pathOf = (subset: string, form = "woff2") =>
    join(folder, "files", `${font}-${subset}-${style}.${form}`);
  if (font === "noto-color-emoji") {
    // The split files draw by COLRv1, which the canvas leaves blank; the one whole file has bitmaps.
    // Its WOFF opens in half the time of its WOFF2.
    return [
      fontFile(
        font,
        pathOf("emoji", "woff"),
        subsets.flatMap(([, ranges]) => ranges),
      ),
    ];
  }
  // The packages of symbols are small and hold much that their ranges leave out: ask the files.
  const small = font.startsWith("noto-sans-");
  const everything: Range[] = [[0, 0x10ffff]];
  if (small)
    return subsets.map(([subset]) => fontFile(`${font}-${subset}`, pathOf(subset), everything));
  return subsets.map(([subset, ranges]) => fontFile(`${font}-${subset}`, pathOf(subset), ranges));
}
