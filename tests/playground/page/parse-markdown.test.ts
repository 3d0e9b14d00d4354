import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MarkdownNode } from "../../../src/playground/page/markdown/markdown-tree.ts";
import {
  parseInline,
  parseMarkdown,
} from "../../../src/playground/page/markdown/parse-markdown.ts";

/** A tree written shortly: `bold(…)`, with text as it stands. */
function outline(nodes: readonly MarkdownNode[]): string {
  return nodes.map(outlineOne).join("");
}

function outlineOne(node: MarkdownNode): string {
  switch (node.kind) {
    case "text":
      return node.value;
    case "code":
      return `code(${node.value})`;
    case "code_block":
      return `code_block(${node.language ?? ""}|${node.value})`;
    case "heading":
      return `h${node.level}(${outline(node.children)})`;
    case "list":
      return `list(${node.start ?? "-"}|${node.items.map(outline).join("|")})`;
    case "link":
      return `link(${node.href}|${outline(node.children)}${node.title ? `|${node.title}` : ""})`;
    case "user":
    case "role":
    case "channel":
      return `${node.kind}(${node.id})`;
    case "command":
      return `command(${node.name}|${node.id})`;
    case "everyone":
      return `everyone(${node.name})`;
    case "timestamp":
      return `time(${node.seconds}|${node.style})`;
    case "emoji":
      return `emoji(${node.name}|${node.id})`;
    default:
      return `${node.kind}(${outline(node.children)})`;
  }
}

describe("parseMarkdown", () => {
  it.each([
    ["**bold**", "bold(bold)"],
    ["*italic*", "italic(italic)"],
    ["_italic_", "italic(italic)"],
    ["***both***", "bold(italic(both))"],
    ["__under__", "underline(under)"],
    ["__**both**__", "underline(bold(both))"],
    ["~~gone~~", "strike(gone)"],
    ["||secret **x**||", "spoiler(secret bold(x))"],
    ["snake_case_name", "snake_case_name"],
    ["2 * 3 * 4", "2 * 3 * 4"],
    ["**unclosed", "**unclosed"],
    ["`**code**`", "code(**code**)"],
    ["``a ` b``", "code(a ` b)"],
    ["```ts\nlet x = 1;\n```", "code_block(ts|let x = 1;)"],
    ["```one line```", "code_block(|one line)"],
    ["```\n<b>\n\n  x\n```\nafter", "code_block(|<b>\n\n  x)after"],
  ])("reads the span %j", (source, expected) => {
    expect(outline(parseMarkdown(source))).toBe(expected);
  });

  it.each([
    ["# One\n## Two\n### Three", "h1(One)h2(Two)h3(Three)"],
    ["#hash", "#hash"],
    ["#### four", "#### four"],
    ["mid # line", "mid # line"],
    ["-# small *print*", "subtext(small italic(print))"],
    ["> a\n> b\nc", "quote(a\nb)c"],
    ["before\n>>> all\nthe rest", "before\nquote(all\nthe rest)"],
    [">no space", ">no space"],
    ["> > x", "quote(> x)"],
    ["> # Title\n> text", "quote(h1(Title)text)"],
    ["- a\n- b", "list(-|a|b)"],
    ["* a\n  * b\n* c", "list(-|alist(-|b)|c)"],
    ["3. three\n4. four", "list(3|three|four)"],
    ["- a\n1. b", "list(-|a)list(1|b)"],
    ["-dash", "-dash"],
    ["a\n\nb", "a\n\nb"],
  ])("reads the block %j", (source, expected) => {
    expect(outline(parseMarkdown(source))).toBe(expected);
  });

  it.each([
    ["https://a.example/x.", "link(https://a.example/x|https://a.example/x)."],
    ["(https://a.example/b_(c))", "(link(https://a.example/b_(c)|https://a.example/b_(c)))"],
    ["<https://a.example>", "link(https://a.example|https://a.example)"],
    ["**https://a.example**", "bold(link(https://a.example|https://a.example))"],
    ["[the *page*](https://a.example)", "link(https://a.example|the italic(page))"],
    ['[page](<https://a.example> "Title")', "link(https://a.example|page|Title)"],
    ["[a](javascript:alert(1))", "[a](javascript:alert(1))"],
    [
      "[https://bank.example](https://evil.example)",
      "[https://bank.example](https://evil.example)",
    ],
    ["<javascript:alert(1)>", "<javascript:alert(1)>"],
  ])("reads the link %j", (source, expected) => {
    expect(outline(parseMarkdown(source))).toBe(expected);
  });

  it.each([
    ["<@123> <@!4>", "user(123) user(4)"],
    ["<@&5>", "role(5)"],
    ["<#6>", "channel(6)"],
    ["</ask me now:7>", "command(ask me now|7)"],
    ["@everyone and @here", "everyone(everyone) and everyone(here)"],
    ["<t:1618953630>", "time(1618953630|f)"],
    ["<t:1618953630:R>", "time(1618953630|R)"],
    ["<t:99999999999999:R>", "<t:99999999999999:R>"],
    ["<:wave:8><a:spin:9>", "emoji(wave|8)emoji(spin|9)"],
    ["`<@1>`", "code(<@1>)"],
  ])("reads the mention %j", (source, expected) => {
    expect(outline(parseMarkdown(source))).toBe(expected);
  });

  it.each([
    ["\\*not italic\\*", "*not italic*"],
    ["\\@everyone", "@everyone"],
    ["\\# no heading", "# no heading"],
    ["\\> no quote", "> no quote"],
    ["a\\b", "a\\b"],
    ["¯\\\\\\_(ツ)\\_/¯", "¯\\_(ツ)_/¯"],
  ])("takes the escaped %j literally", (source, expected) => {
    expect(outline(parseMarkdown(source))).toBe(expected);
  });

  it("keeps every character of text without marks", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (raw) => {
        const source = raw.replaceAll(/[\\`*_~|<>[\]()#@:\-+.\d ]/g, "x");
        expect(outline(parseMarkdown(source))).toBe(source);
      }),
    );
  });

  it("survives deep nesting and long runs of marks", () => {
    const hostile = ["> ".repeat(2000), "*".repeat(4000), "||".repeat(2000), "[".repeat(4000)];
    for (const source of hostile) expect(parseMarkdown(source).length).toBeGreaterThan(0);
    const nested = `${"**__".repeat(60)}x${"__**".repeat(60)}`;
    expect(outline(parseMarkdown(nested))).toContain("x");
  });
});

describe("parseInline", () => {
  it("reads no headings, quotes or lists", () => {
    expect(outline(parseInline("# a **b**"))).toBe("# a bold(b)");
    expect(outline(parseInline("- a"))).toBe("- a");
  });
});
