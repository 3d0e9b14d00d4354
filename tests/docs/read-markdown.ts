import { marked, type Token, type Tokens } from "marked";

/** What of a Markdown page can be checked. */
export interface MarkdownPage {
  /** Targets of links and images, as written. */
  readonly links: readonly string[];
  /** Anchors of its headings, as GitHub makes them. */
  readonly anchors: ReadonlySet<string>;
  /** Inline code. */
  readonly code: readonly string[];
  /** Lines of the blocks that a reader would paste into a shell. */
  readonly shell: readonly string[];
}

/** Programs that a shell block may begin with. */
const PROGRAMS =
  /^(?:npm|npx|node|verbatim|git|docker|systemctl|journalctl|install|cp|cd|bash|sqlite3|[A-Z_]+=\S+ \S+)(?: |$)/;

/** GitHub's anchor of a heading: without punctuation, spaces as hyphens. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}

const plain = (token: Tokens.Heading) =>
  token.tokens.map((part) => ("text" in part ? String(part.text) : part.raw)).join("");

/** Commands of a block, without comments; empty when it is no shell block. */
export function shellLines({ lang = "", text }: Pick<Tokens.Code, "lang" | "text">): string[] {
  if (!["", "sh", "bash", "console"].includes(lang)) return [];
  const lines = text
    .split("\n")
    .map((line) => line.replace(/(^|\s)#\s.*$/, "").trim())
    .filter((line) => line !== "");
  return lines.length > 0 && PROGRAMS.test(lines[0]!) ? lines : [];
}

/** Reads a page. */
export function readMarkdown(text: string): MarkdownPage {
  const links: string[] = [];
  const anchors = new Set<string>();
  const code: string[] = [];
  const shell: string[] = [];
  const seen = new Map<string, number>();
  marked.walkTokens(marked.lexer(text), (token: Token) => {
    if (token.type === "link" || token.type === "image") links.push(token.href);
    if (token.type === "codespan") code.push(token.text);
    if (token.type === "code") shell.push(...shellLines(token as Tokens.Code));
    if (token.type !== "heading") return;
    const anchor = anchorOf(plain(token as Tokens.Heading));
    const times = seen.get(anchor) ?? 0;
    seen.set(anchor, times + 1);
    anchors.add(times === 0 ? anchor : `${anchor}-${times}`);
  });
  return { links, anchors, code, shell };
}
