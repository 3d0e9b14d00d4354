import { BLOCK_RULES } from "./block-rules.ts";
import { INLINE_RULES } from "./inline-rules.ts";
import type { MarkdownNode } from "./markdown-tree.ts";

/** Where the parser stands: what surrounds the source, and what may not occur inside it. */
export interface Surroundings {
  /** Headings, quotes and lists are read; titles and button labels have none. */
  readonly blocks: boolean;
  readonly insideQuote: boolean;
  readonly insideLink: boolean;
  readonly depth: number;
}

export interface Matched {
  readonly node: MarkdownNode;
  /** How many UTF-16 code units of the source it takes up. */
  readonly length: number;
}

/**
 * One construct. `rest` is the source from the current place on, `before` the text captured so far.
 * Answers `null` where the construct does not begin here.
 */
export type Rule = (
  rest: string,
  before: string,
  inside: Surroundings,
  parse: (source: string, inside: Surroundings) => MarkdownNode[],
) => Matched | null;

/** Deeper nesting than a person would write is shown as it stands. */
const MAXIMUM_DEPTH = 24;

/** Up to the next character that could begin a construct. */
const PLAIN_RUN = /^(?:[^\n\\`*_~|<>[\]#@:\-h0-9 ]+|[^\n])/;

/** Reads Discord's markdown, with headings, quotes and lists. */
export function parseMarkdown(source: string): MarkdownNode[] {
  return parse(source, { blocks: true, insideQuote: false, insideLink: false, depth: 0 });
}

/** Reads a single run of markdown, such as an embed's title: no headings, quotes or lists. */
export function parseInline(source: string): MarkdownNode[] {
  return parse(source, { blocks: false, insideQuote: false, insideLink: false, depth: 0 });
}

function parse(source: string, inside: Surroundings): MarkdownNode[] {
  if (inside.depth > MAXIMUM_DEPTH) return source === "" ? [] : [{ kind: "text", value: source }];
  const nodes: MarkdownNode[] = [];
  const deeper = { ...inside, depth: inside.depth + 1 };
  let position = 0;
  let text = "";
  const endText = () => {
    if (text !== "") nodes.push({ kind: "text", value: text });
    text = "";
  };
  while (position < source.length) {
    const rest = source.slice(position);
    const matched = match(rest, source.slice(0, position), deeper);
    if (matched === null) {
      const plain = PLAIN_RUN.exec(rest)?.[0] ?? rest[0]!;
      text += plain;
      position += plain.length;
      continue;
    }
    position += matched.length;
    if (matched.node.kind === "text") {
      text += matched.node.value;
    } else {
      endText();
      nodes.push(matched.node);
    }
  }
  endText();
  return nodes;
}

function match(rest: string, before: string, inside: Surroundings): Matched | null {
  const atLineStart = before === "" || before.endsWith("\n");
  for (const rule of inside.blocks && atLineStart ? BLOCK_RULES : []) {
    const matched = rule(rest, before, inside, parse);
    if (matched !== null) return matched;
  }
  for (const rule of INLINE_RULES) {
    const matched = rule(rest, before, inside, parse);
    if (matched !== null) return matched;
  }
  return null;
}
