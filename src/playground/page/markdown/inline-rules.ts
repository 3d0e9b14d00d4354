import type { MarkdownNode, TimestampStyle } from "./markdown-tree.ts";
import type { Matched, Rule, Surroundings } from "./parse-markdown.ts";

type Parse = (source: string, inside: Surroundings) => MarkdownNode[];
type SpanKind = "bold" | "italic" | "underline" | "strike" | "spoiler";

const CODE_BLOCK = /^```(?:([a-z0-9_+\-.#]+?)\n)?\n*([^\n][\s\S]*?)\n*```\n?/i;
const INLINE_CODE = /^(`+)(?!`)([\s\S]*?[^`])\1(?!`)/;
const ESCAPE = /^\\([^0-9A-Za-z\s])/;
const AUTOLINK = /^<(https?:\/\/[^\s<>]+)>/i;
const URL_RUN = /^https?:\/\/[^\s<]+[^<.,:;"'\]\s]/i;
const MASKED_LINK =
  /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))+)\]\(\s*<?(https?:\/\/(?:\([^)\s]*\)|[^\s()<>])+)>?(?:\s+["']([\s\S]*?)["'])?\s*\)/i;
const LOOKS_LIKE_LINK = /(?:https?:)?\/\/|discord\.(?:gg|com)/i;

/** Constructs inside a line, in the order in which Discord tries them. */
export const INLINE_RULES: readonly Rule[] = [
  codeBlock,
  escaped,
  autolink,
  bareLink,
  maskedLink,
  mention,
  everyone,
  span("bold", /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/),
  span("underline", /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/),
  span("italic", /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:[^*\s\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/),
  underscored,
  span("strike", /^~~([\s\S]+?)~~(?!_)/),
  inlineCode,
  span("spoiler", /^\|\|([\s\S]+?)\|\|/),
];

function span(kind: SpanKind, pattern: RegExp): Rule {
  return (rest, _before, inside, parse) => {
    const found = pattern.exec(rest);
    if (found === null) return null;
    const children = parse(found[1]!, { ...inside, blocks: kind === "spoiler" && inside.blocks });
    return { node: { kind, children }, length: found[0].length };
  };
}

/** `_italic_`, but not inside a word: snake_case_names stay as they are. */
function underscored(rest: string, before: string, inside: Surroundings, parse: Parse) {
  if (/\w$/.test(before)) return null;
  const found = /^_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)/.exec(rest);
  if (found === null) return null;
  const children = parse(found[1]!, { ...inside, blocks: false });
  return { node: { kind: "italic", children }, length: found[0].length } satisfies Matched;
}

function codeBlock(rest: string): Matched | null {
  const found = CODE_BLOCK.exec(rest);
  if (found === null) return null;
  const node = { kind: "code_block", language: found[1] ?? null, value: found[2]! } as const;
  return { node, length: found[0].length };
}

function inlineCode(rest: string): Matched | null {
  const found = INLINE_CODE.exec(rest);
  if (found === null) return null;
  const value = found[1]!.length > 1 ? found[2]!.replace(/^ | $/g, "") : found[2]!;
  return { node: { kind: "code", value }, length: found[0].length };
}

function escaped(rest: string): Matched | null {
  const found = ESCAPE.exec(rest);
  return found && { node: { kind: "text", value: found[1]! }, length: 2 };
}

function link(href: string, length: number, children?: MarkdownNode[], title?: string): Matched {
  const shown = children ?? [{ kind: "text", value: href } as const];
  return { node: { kind: "link", href, title: title ?? null, children: shown }, length };
}

function autolink(rest: string, _before: string, inside: Surroundings): Matched | null {
  const found = inside.insideLink ? null : AUTOLINK.exec(rest);
  return found && link(found[1]!, found[0].length);
}

/** A bare address ends before a closing parenthesis that it does not open. */
function bareLink(rest: string, before: string, inside: Surroundings): Matched | null {
  if (inside.insideLink || /\w$/.test(before)) return null;
  let href = URL_RUN.exec(rest)?.[0];
  if (href === undefined) return null;
  while (href.endsWith(")") && count(href, ")") > count(href, "(")) href = href.slice(0, -1);
  // Closing marks of a span around the address are not part of it.
  href = href.replace(/(?:\*+|\|\||~~|__)$/, "");
  return link(href, href.length);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** A label that reads like an address stays as written, so that it cannot hide where it leads. */
function maskedLink(rest: string, _before: string, inside: Surroundings, parse: Parse) {
  const found = inside.insideLink ? null : MASKED_LINK.exec(rest);
  if (found === null) return null;
  if (LOOKS_LIKE_LINK.test(found[1]!)) {
    return { node: { kind: "text", value: found[0] }, length: found[0].length } satisfies Matched;
  }
  const children = parse(found[1]!, { ...inside, blocks: false, insideLink: true });
  return link(found[2]!, found[0].length, children, found[3]);
}

const USER = /^<@!?(\d+)>/;
const ROLE = /^<@&(\d+)>/;
const CHANNEL = /^<#(\d+)>/;
const COMMAND = /^<\/([-_\p{L}\p{N}]{1,32}(?: [-_\p{L}\p{N}]{1,32}){0,2}):(\d+)>/u;
const EMOJI = /^<(a)?:(\w+):(\d+)>/;
const TIMESTAMP = /^<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/;

function mention(rest: string): Matched | null {
  if (!rest.startsWith("<")) return null;
  for (const [kind, pattern] of [
    ["user", USER],
    ["role", ROLE],
    ["channel", CHANNEL],
  ] as const) {
    const found = pattern.exec(rest);
    if (found !== null) return { node: { kind, id: found[1]! }, length: found[0].length };
  }
  return command(rest) ?? emoji(rest) ?? timestamp(rest);
}

function command(rest: string): Matched | null {
  const found = COMMAND.exec(rest);
  if (found === null) return null;
  return { node: { kind: "command", name: found[1]!, id: found[2]! }, length: found[0].length };
}

function emoji(rest: string): Matched | null {
  const found = EMOJI.exec(rest);
  if (found === null) return null;
  const [whole, animated, name, id] = found;
  const node = { kind: "emoji", name: name!, id: id!, animated: animated !== undefined } as const;
  return { node, length: whole.length };
}

/** The last moment that a date can hold is ±8.64e12 seconds away; beyond it the text stays as written. */
function timestamp(rest: string): Matched | null {
  const found = TIMESTAMP.exec(rest);
  const seconds = Number(found?.[1]);
  if (found === null || Math.abs(seconds) > 8.64e12) return null;
  const style = (found[2] ?? "f") as TimestampStyle;
  return { node: { kind: "timestamp", seconds, style }, length: found[0].length };
}

function everyone(rest: string): Matched | null {
  const found = /^@(everyone|here)\b/.exec(rest);
  if (found === null) return null;
  const name = found[1] as "everyone" | "here";
  return { node: { kind: "everyone", name }, length: found[0].length };
}
