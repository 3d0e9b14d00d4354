import { posix } from "node:path";
import { unzipSync } from "fflate";
import { DOMParser } from "linkedom";
import { NO_META, type StoryMeta } from "./front-matter.ts";
import { blocksOfHtml } from "./parse-html.ts";
import { type PlainBlock, writeMarkdown } from "./write-markdown.ts";

/** What was taken out of a file: Markdown, with what the file says about itself at its head. */
export type Extracted =
  | { readonly ok: true; readonly source: string }
  | { readonly ok: false; readonly problem: "broken" | "too_large" | "locked" | "no_text" };

/** What of linkedom's elements is needed; its own types want the browser's. */
interface XmlElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}
interface XmlDocument {
  getElementsByTagName(name: string): Iterable<XmlElement>;
}

/** Bytes that the texts of a book may have once they are unpacked. */
const LARGEST_UNPACKED = 40_000_000;
const MOST_FILES = 5_000;
/** Pictures and fonts stay packed. */
const TEXTS = /\.(?:xml|opf|x?html?)$/i;
const CONTAINER = "META-INF/container.xml";
const ENCRYPTION = "META-INF/encryption.xml";

const refuse = (problem: (Extracted & { ok: false })["problem"]): Extracted => ({
  ok: false,
  problem,
});

const parseXml = (xml: string) =>
  new DOMParser().parseFromString(xml, "text/xml") as unknown as XmlDocument;

/** Elements of a name, whether it was written with its namespace's prefix or not. */
function elements(document: XmlDocument, name: string, prefix: string): XmlElement[] {
  const found = [...document.getElementsByTagName(`${prefix}:${name}`)];
  return found.length > 0 ? found : [...document.getElementsByTagName(name)];
}

/** Unpacks the texts. What a file says of its size is checked first: memory is taken by it. */
function unpack(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> | "broken" | "too_large" {
  let unpacked = 0;
  let files = 0;
  try {
    const texts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!TEXTS.test(name)) return false;
        files++;
        unpacked += originalSize;
        return unpacked <= LARGEST_UNPACKED && files <= MOST_FILES;
      },
    });
    return unpacked > LARGEST_UNPACKED || files > MOST_FILES ? "too_large" : texts;
  } catch {
    return "broken";
  }
}

function metaOf(book: XmlDocument): StoryMeta {
  const first = (name: string) => elements(book, name, "dc")[0]?.textContent?.trim() || null;
  const language = /^[a-z]{2,3}/.exec(first("language")?.toLowerCase() ?? "")?.[0] ?? null;
  const date = /^\d{4}-\d{2}-\d{2}/.exec(first("date") ?? "")?.[0] ?? null;
  const [title, author, publisher] = [first("title"), first("creator"), first("publisher")];
  return { ...NO_META, title, author, publisher, date, language };
}

/** Paths of the book's texts, in reading order; its table of contents is none of them. */
function spineOf(book: XmlDocument, folder: string): string[] {
  const items = new Map(
    elements(book, "item", "opf").map((item) => [item.getAttribute("id") ?? "", item]),
  );
  return elements(book, "itemref", "opf").flatMap((reference) => {
    if (reference.getAttribute("linear") === "no") return [];
    const item = items.get(reference.getAttribute("idref") ?? "");
    const href = item?.getAttribute("href")?.split("#")[0];
    if (href === undefined || item?.getAttribute("properties")?.split(" ").includes("nav")) {
      return [];
    }
    return [posix.join(folder, decode(href))];
  });
}

function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

const BODY = /<body\b[^>]*>([\s\S]*?)<\/body\s*>/i;

/** Takes the text out of an EPUB, chapter after chapter. Throws on nothing that a file can hold. */
export function parseEpub(bytes: Uint8Array): Extracted {
  const files = unpack(bytes);
  if (typeof files === "string") return refuse(files);
  const text = (path: string) => {
    const file = files[path];
    return file === undefined ? null : new TextDecoder().decode(file);
  };
  const container = text(CONTAINER);
  if (container === null) return refuse("broken");
  const root = elements(parseXml(container), "rootfile", "ocf")[0]?.getAttribute("full-path");
  const packed = root == null ? null : text(root);
  if (root == null || packed === null) return refuse("broken");
  const book = parseXml(packed);
  const spine = spineOf(book, posix.dirname(root));
  const locked = text(ENCRYPTION) ?? "";
  if (spine.some((path) => locked.includes(path))) return refuse("locked");
  const blocks = spine.flatMap((path): PlainBlock[] => {
    const html = text(path);
    if (html === null) return [];
    const body = BODY.exec(html)?.[1] ?? html;
    return blocksOfHtml(body).map(({ kind, text: words }) => ({
      isHeading: kind === "heading",
      text: words,
    }));
  });
  if (!blocks.some(({ isHeading }) => !isHeading)) return refuse("no_text");
  return { ok: true, source: writeMarkdown(blocks, metaOf(book)) };
}
