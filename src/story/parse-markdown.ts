import { marked, type Token, type Tokens } from "marked";
import type { RawBlock } from "./find-blocks.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { createStory, normalizeText } from "./parse-story.ts";
import type { BlockKind, OriginSegment, Story } from "./story.ts";

/** Character references that texts use; the others are kept as written. */
const REFERENCES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&nbsp;": "\u00A0",
};

/** Collects readable text, and where in the file each stretch of it stands. */
class TextBuilder {
  text = "";
  readonly blocks: RawBlock[] = [];
  readonly origin: OriginSegment[] = [];
  readonly source: string;
  /** Next unread position in the file. */
  cursor: number;

  constructor(source: string, cursor: number) {
    this.source = source;
    this.cursor = cursor;
  }

  /** Adds text of the file, with its character references read. */
  add(text: string): void {
    for (const part of text.split(/(&(?:amp|lt|gt|quot|#39|nbsp);)/)) {
      const character = REFERENCES[part];
      if (character === undefined) this.addLiteral(part);
      else this.text += character;
    }
  }

  /** Adds text that stands in the file from the cursor on, markup between its characters apart. */
  private addLiteral(text: string): void {
    let at = 0;
    while (at < text.length) {
      const found = this.source.indexOf(text[at]!, this.cursor);
      if (found === -1) {
        this.text += text.slice(at);
        return;
      }
      let length = 1;
      while (at + length < text.length && this.source[found + length] === text[at + length])
        length++;
      this.origin.push({ start: this.text.length, file: found, length });
      this.text += text.slice(at, at + length);
      this.cursor = found + length;
      at += length;
    }
  }

  /** Adds a space that may stand for a line end in the file. */
  space(): void {
    if (this.text !== "" && !/\s$/.test(this.text)) this.text += " ";
  }

  /** Runs `fill` and makes a block of what it added. */
  block(kind: BlockKind | null, fill: () => void): void {
    if (this.text !== "" && !this.text.endsWith("\n")) this.text += "\n";
    const start = this.text.length;
    fill();
    const added = this.text.slice(start);
    const lead = added.length - added.trimStart().length;
    const end = start + added.trimEnd().length;
    if (start + lead < end) this.blocks.push({ start: start + lead, end, kind });
  }
}

function addInline(tokens: readonly Token[], out: TextBuilder): void {
  for (const token of tokens) {
    const tokenStart = out.source.indexOf(token.raw, out.cursor);
    if (tokenStart !== -1) out.cursor = tokenStart;
    switch (token.type) {
      case "text":
      case "escape":
      case "codespan":
        if ("tokens" in token && token.tokens) addInline(token.tokens, out);
        else {
          for (const [at, line] of (token as Tokens.Text).text.split("\n").entries()) {
            if (at > 0) out.space();
            out.add(line);
          }
        }
        break;
      case "br":
        out.space();
        break;
      case "strong":
      case "em":
      case "del":
      case "link":
        addInline((token as Tokens.Strong).tokens, out);
        break;
      // Images and raw HTML are markup, not words of the story.
    }
    if (tokenStart !== -1) out.cursor = Math.max(out.cursor, tokenStart + token.raw.length);
  }
}

function addBlocks(tokens: readonly Token[], out: TextBuilder): void {
  for (const token of tokens) {
    switch (token.type) {
      case "heading": {
        const { depth, tokens: inline } = token as Tokens.Heading;
        const first = !out.blocks.some((block) => block.kind === "title");
        out.block(depth === 1 && first ? "title" : "heading", () => addInline(inline, out));
        break;
      }
      case "paragraph":
      case "text":
        out.block(null, () => addInline((token as Tokens.Paragraph).tokens ?? [token], out));
        break;
      case "blockquote":
        addBlocks((token as Tokens.Blockquote).tokens, out);
        break;
      case "list":
        for (const item of (token as Tokens.List).items) addBlocks(item.tokens, out);
        break;
      case "table": {
        const { header, rows } = token as Tokens.Table;
        for (const cells of [header, ...rows]) {
          out.block(null, () => {
            for (const cell of cells) {
              addInline(cell.tokens, out);
              out.space();
            }
          });
        }
        break;
      }
      // Code, rules and raw HTML are markup, not words of the story.
    }
  }
}

/**
 * Reads Markdown: `Story.text` is the readable text without markup, and `Story.origin` leads back
 * to the file. The first heading of level 1 is the title, unless the front matter gives one.
 */
export function parseMarkdown(
  raw: string,
  { id, file = id }: { readonly id: string; readonly file?: string },
): Story {
  const source = normalizeText(raw);
  const { meta, end } = parseFrontMatter(source);
  const out = new TextBuilder(source, end);
  addBlocks(marked.lexer(source.slice(end)), out);
  const blocks =
    out.blocks.some((block) => block.kind === "title") || meta.title !== null
      ? out.blocks
      : out.blocks.map((block, at) => (at === 0 ? { ...block, kind: "title" as const } : block));
  return { ...createStory({ id, file, text: out.text, blocks, meta }), origin: out.origin };
}
