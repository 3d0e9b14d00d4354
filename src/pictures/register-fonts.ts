import type { FontFile } from "./font-files.ts";
import type { Canvas } from "./load-canvas.ts";

/** Keeps our names clear of fonts that a machine has. */
const PREFIX = "verbatim-";
const registered = new WeakMap<object, Set<string>>();

/**
 * Makes font files known to the canvas, once a process, and gives the list of families for
 * `ctx.font`. Throws where a file is not a font: the installation is broken.
 */
export function registerFonts({ GlobalFonts }: Canvas, files: readonly FontFile[]): string {
  const known = registered.get(GlobalFonts) ?? new Set<string>();
  registered.set(GlobalFonts, known);
  for (const { family, path } of files) {
    if (known.has(family)) continue;
    const key = GlobalFonts.registerFromPath(path, PREFIX + family);
    if (key === null) throw new Error(`the canvas can't open ${path}`);
    known.add(family);
  }
  return files.map(({ family }) => `"${PREFIX}${family}"`).join(", ");
}
