import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { createRequire, stripTypeScriptTypes } from "node:module";
import { extname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const FOLDER = new URL("./page/", import.meta.url);
/**
 * Below this path lie the emoji, which not every machine has: a package’s files, not the page’s own. Its
 * one whole file has bitmaps: the split ones draw by COLRv1, which a Chromium without a GPU leaves blank.
 */
const EMOJI = "emoji/";
const EMOJI_FOLDER = pathToFileURL(
  createRequire(import.meta.url).resolve("@fontsource/noto-color-emoji/emoji-400.css"),
);

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".ts": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Nothing but the page's own files and sockets: a story's text is shown here. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The browser reads no TypeScript: its types are taken out on the way. */
function contentOf(file: URL): Buffer | string {
  const bytes = readFileSync(file);
  return file.pathname.endsWith(".ts") ? stripTypeScriptTypes(bytes.toString("utf8")) : bytes;
}

/** Answers one of the page's files. False when there is none of that path. */
export function servePageFile(path: string, response: ServerResponse): boolean {
  const name = path === "/" ? "index.html" : path.slice(1);
  const type = TYPES[extname(name)];
  if (type === undefined || !/^[\w./-]+$/.test(name) || name.includes("..")) return false;
  const file = name.startsWith(EMOJI)
    ? new URL(name.slice(EMOJI.length), EMOJI_FOLDER)
    : new URL(name, FOLDER);
  let content: Buffer | string;
  try {
    content = contentOf(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") {
      throw new Error(`the page's ${fileURLToPath(file)} can't be served`, { cause: error });
    }
    return false;
  }
  response.writeHead(200, {
    "content-type": type,
    "content-security-policy": POLICY,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  });
  response.end(content);
  return true;
}
