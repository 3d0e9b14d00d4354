import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import type { RawBlock } from "./find-blocks.ts";
import { NO_META, type StoryMeta } from "./front-matter.ts";
import { createStory } from "./parse-story.ts";
import type { BlockKind, Story } from "./story.ts";

/** The page's article as HTML, with what the page says about it. */
interface Article {
  readonly html: string;
  readonly meta: StoryMeta;
}

/** What is needed of a DOM node; linkedom's own types want the browser's. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** Fewer characters than this are a teaser or a menu, not an article. */
const SHORTEST = 200;

const KINDS: Readonly<Record<string, BlockKind | null>> = {
  H1: "heading",
  H2: "heading",
  H3: "heading",
  H4: "heading",
  H5: "heading",
  H6: "heading",
  FIGCAPTION: "caption",
  P: null,
  LI: null,
  BLOCKQUOTE: null,
  DD: null,
  DT: null,
  TD: null,
  DIV: null,
};
const SKIPPED = new Set([
  "SCRIPT",
  "STYLE",
  "PRE",
  "CODE",
  "NAV",
  "FORM",
  "BUTTON",
  "SVG",
  "NOSCRIPT",
]);

const plain = (value: string | null | undefined) => {
  const text = value?.replace(/\s+/g, " ").trim() ?? "";
  return text === "" ? null : text;
};

function dateOf(value: string | null | undefined): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(value ?? "")?.[0] ?? null;
}

/** Parses a page; what has no element at all is its text. */
function parsePage(html: string): ReturnType<typeof parseHTML> {
  const page = parseHTML(html);
  if (page.document.documentElement !== null) return page;
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`);
}

async function readWithDefuddle(html: string): Promise<Article> {
  const { document } = parsePage(html);
  const page = await Defuddle(document, "https://story.invalid/");
  const language = document.documentElement?.getAttribute("lang")?.split("-")[0]?.toLowerCase();
  return {
    html: page.content,
    meta: {
      ...NO_META,
      title: plain(page.title),
      author: plain(page.author),
      publisher: plain(page.site),
      date: dateOf(page.published),
      language: plain(language),
    },
  };
}

function readWithReadability(html: string): Article {
  const { document } = parsePage(html);
  const page = new Readability(
    document as unknown as ConstructorParameters<typeof Readability>[0],
  ).parse();
  return {
    html: page?.content ?? "",
    meta: {
      ...NO_META,
      title: plain(page?.title),
      author: plain(page?.byline),
      publisher: plain(page?.siteName),
      date: dateOf(page?.publishedTime),
      language: plain(page?.lang?.split("-")[0]?.toLowerCase()),
    },
  };
}

/** A block of a page, its white space made single spaces. */
export interface HtmlBlock {
  readonly kind: BlockKind | null;
  readonly text: string;
}

/** What a reader finds; where a page's tags take it down, nothing. */
async function orNothing(
  read: (html: string) => Article | Promise<Article>,
  html: string,
): Promise<Article> {
  try {
    return await read(html);
  } catch {
    return { html: "", meta: NO_META };
  }
}

/** The text of each innermost block element of a body's HTML, in page order. */
export function blocksOfHtml(html: string): HtmlBlock[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const blocks: HtmlBlock[] = [];
  let loose = "";
  const flush = (kind: BlockKind | null) => {
    const text = plain(loose);
    if (text !== null) blocks.push({ kind, text });
    loose = "";
  };
  const walk = (node: PageNode, kind: BlockKind | null): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === TEXT_NODE) loose += child.textContent ?? "";
      if (child.nodeType !== ELEMENT_NODE || SKIPPED.has(child.nodeName.toUpperCase())) continue;
      const name = child.nodeName.toUpperCase();
      if (name === "BR") loose += "\n";
      if (!(name in KINDS)) {
        walk(child, kind);
        continue;
      }
      flush(kind);
      walk(child, KINDS[name] ?? kind);
      flush(KINDS[name] ?? kind);
    }
  };
  walk(document.body as unknown as PageNode, null);
  flush(null);
  return blocks;
}

/**
 * Reads a web page: its article without menus and advertisements, by Defuddle, or by Readability
 * where that finds too little. Null when the page holds no article.
 */
export async function parseHtml(
  html: string,
  { id, file = id }: { readonly id: string; readonly file?: string },
): Promise<Story | null> {
  // The libraries take a page without its root for no document at all.
  const page = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  let article = await orNothing(readWithDefuddle, page);
  if (article.html.replace(/<[^>]*>/g, "").trim().length < SHORTEST) {
    const other = await orNothing(readWithReadability, page);
    if (other.html.length > article.html.length) article = other;
  }
  const found = blocksOfHtml(article.html);
  if (found.length === 0) return null;
  const titled = article.meta.title === null || found[0]!.text === article.meta.title;
  const all = titled ? found : [{ kind: null, text: article.meta.title! }, ...found];
  let text = "";
  const blocks: RawBlock[] = [];
  for (const [at, block] of all.entries()) {
    blocks.push({
      start: text.length,
      end: text.length + block.text.length,
      kind: at === 0 ? "title" : block.kind,
    });
    text += `${block.text}\n`;
  }
  return createStory({ id, file, text: text.trimEnd(), blocks, meta: article.meta });
}
