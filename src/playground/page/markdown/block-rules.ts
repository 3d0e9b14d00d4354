import type { MarkdownNode } from "./markdown-tree.ts";
import type { Matched, Rule, Surroundings } from "./parse-markdown.ts";

const HEADING = /^ *(#{1,3}) +([^\n]+?) *(?:\n|$)/;
const SUBTEXT = /^-# +([^\n]+?) *(?:\n|$)/;
const REST_QUOTE = /^ *>>> ([\s\S]*)/;
const LINE_QUOTE = /^ *> [^\n]*(?:\n *> [^\n]*)*\n?/;
const LIST_ITEM = /^( *)([-*]|\d{1,10}\.) +([^\n]*)(?:\n|$)/;
const CONTINUED_ITEM = /^( +)(?![-*] |\d+\. )(\S[^\n]*)(?:\n|$)/;

/** Constructs that begin a line, in the order in which Discord tries them. */
export const BLOCK_RULES: readonly Rule[] = [quote, heading, subtext, list];

type Parse = (source: string, inside: Surroundings) => MarkdownNode[];

function heading(rest: string, _before: string, inside: Surroundings, parse: Parse) {
  const found = HEADING.exec(rest);
  if (found === null) return null;
  const title = found[2]!.replace(/ +#+$/, "");
  const children = parse(title, { ...inside, blocks: false });
  const level = found[1]!.length as 1 | 2 | 3;
  return { node: { kind: "heading", level, children }, length: found[0].length } satisfies Matched;
}

function subtext(rest: string, _before: string, inside: Surroundings, parse: Parse) {
  const found = SUBTEXT.exec(rest);
  if (found === null) return null;
  const children = parse(found[1]!, { ...inside, blocks: false });
  return { node: { kind: "subtext", children }, length: found[0].length } satisfies Matched;
}

/** `> ` quotes a line and `>>> ` all that follows; quotes don't nest. */
function quote(rest: string, _before: string, inside: Surroundings, parse: Parse) {
  if (inside.insideQuote) return null;
  const toTheEnd = REST_QUOTE.exec(rest);
  const found = toTheEnd ?? LINE_QUOTE.exec(rest);
  if (found === null) return null;
  const content = toTheEnd?.[1] ?? found[0].replace(/^ *> /gm, "").replace(/\n$/, "");
  const children = parse(content, { ...inside, insideQuote: true });
  return { node: { kind: "quote", children }, length: found[0].length } satisfies Matched;
}

/** Items at one indentation; deeper lines belong to the item above them. */
function list(rest: string, _before: string, inside: Surroundings, parse: Parse): Matched | null {
  const first = LIST_ITEM.exec(rest);
  if (first === null) return null;
  const indentation = first[1]!.length;
  const ordered = /\d/.test(first[2]!);
  const items: string[] = [];
  let length = 0;
  while (length < rest.length) {
    const line = rest.slice(length);
    const item = LIST_ITEM.exec(line);
    const continued = CONTINUED_ITEM.exec(line);
    const nested = item !== null && item[1]!.length > indentation;
    if (nested || (continued !== null && continued[1]!.length > indentation)) {
      const whole = (item ?? continued)![0];
      items.push(`${items.pop()}\n${whole.replace(/\n$/, "").slice(indentation + 1)}`);
      length += whole.length;
      continue;
    }
    if (item === null || item[1]!.length < indentation) break;
    if (/\d/.test(item[2]!) !== ordered) break;
    items.push(item[3]!);
    length += item[0].length;
  }
  const start = ordered ? Number.parseInt(first[2]!, 10) : null;
  const children = items.map((item) => parseItem(item, inside, parse));
  return { node: { kind: "list", start, items: children }, length };
}

/** An item's first line is inline; what follows may be a list of its own. */
function parseItem(item: string, inside: Surroundings, parse: Parse): MarkdownNode[] {
  const [firstLine, ...others] = item.split("\n");
  const own = parse(firstLine!, { ...inside, blocks: false });
  if (others.length === 0) return own;
  const indentation = /^ */.exec(others[0]!)![0].length;
  const below = others.map((line) =>
    line.slice(Math.min(indentation, /^ */.exec(line)![0].length)),
  );
  const nested = parse(below.join("\n"), inside);
  return nested[0]?.kind === "list"
    ? [...own, ...nested]
    : [...own, { kind: "text", value: "\n" }, ...nested];
}
