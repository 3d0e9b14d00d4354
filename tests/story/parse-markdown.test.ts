import { describe, expect, it } from "vitest";
import { NO_META } from "../../src/story/front-matter.ts";
import { parseMarkdown } from "../../src/story/parse-markdown.ts";
import { toFileOffset } from "../../src/story/story.ts";
import { writeMarkdown } from "../../src/story/write-markdown.ts";

describe("parseMarkdown", () => {
  it.each([
    [
      "# Title\n\nText *em* **strong** ~~del~~ `code` [link](http://a) ![img](b) <b>raw</b> end.",
      "Title",
      ["t:Title", "p:Text em strong del code link  raw end."],
    ],
    ["Plain\n\nText", "Plain", ["t:Plain", "p:Text"]],
    ["## Sub\n\nText", "Sub", ["t:Sub", "p:Text"]],
    ["# T\n\n# Second\n\nText", "T", ["t:T", "h:Second", "p:Text"]],
    [
      "# T\n\n- one\n- two\n  - three\n\n1. four",
      "T",
      ["t:T", "p:one", "p:two", "p:three", "p:four"],
    ],
    ["# T\n\n> quoted\n> more\n\nafter", "T", ["t:T", "p:quoted more", "p:after"]],
    ["# T\n\n| a | b |\n|---|---|\n| 1 | 2 |", "T", ["t:T", "p:a b", "p:1 2"]],
    [
      "# T\n\nline one\nline two  \nline three\\\nline four",
      "T",
      ["t:T", "p:line one line two line three line four"],
    ],
    ["# T\n\n```\ncode block\n```\n\nText", "T", ["t:T", "p:Text"]],
    ["# T\n\n---\n\nText", "T", ["t:T", "p:Text"]],
    [
      "# T\n\nA &amp; B &lt;c&gt; &quot;d&quot; &#39;e&#39; &nbsp;f &copy; &amp;amp;",
      "T",
      ["t:T", "p:A & B <c> \"d\" 'e'  f &copy; &amp;"],
    ],
    ["---\ntitle: F\n---\n# H\n\nText", "F", ["t:H", "p:Text"]],
    ["# T\n\n\\*not em\\* and a \\_b\\_", "T", ["t:T", "p:*not em* and a _b_"]],
    ["# T\n\n<div>html</div>\n\nText", "T", ["t:T", "p:Text"]],
    ["", "x", []],
    ["# T\n\nsame same same *same* same", "T", ["t:T", "p:same same same same same"]],
    ["# T\n\n- [ ] task\n- [x] done", "T", ["t:T", "p:task", "p:done"]],
    ["Title line\n=====\n\nText", "Title line", ["t:Title line", "p:Text"]],
    ["# T\n\n**bold *nested* text** tail", "T", ["t:T", "p:bold nested text tail"]],
    ["# T\n\nauto <http://a.b> link", "T", ["t:T", "p:auto http://a.b link"]],
  ] as [string, string, string[]][])("reads %j as “%s”: %j", (source, title, blocks) => {
    const story = parseMarkdown(source, { id: "x" });
    expect(story.title).toBe(title);
    expect(
      story.blocks.map(({ kind, start, end }) => `${kind[0]}:${story.text.slice(start, end)}`),
    ).toEqual(blocks);
    // What leads back to the file leads to the same letters.
    for (let at = 0; at < story.text.length; at++) {
      const place = toFileOffset(story, at);
      if (place !== null) expect(source[place]).toBe(story.text[at]);
    }
  });

  it("leads back behind markup, and to the right one of equal words", () => {
    const source = "# T\n\nsame *same* &amp; same";
    const story = parseMarkdown(source, { id: "x" });
    const offsets = [...story.text.matchAll(/same/gu)].map(({ index }) =>
      toFileOffset(story, index),
    );
    expect(offsets).toEqual([5, 11, 23]);
    expect(toFileOffset(story, story.text.indexOf("&"))).toBeNull();
  });
});

describe("writeMarkdown", () => {
  it.each([
    ["a*b_c`d[e]<f&g~h@i\\j", "a\\*b\\_c\\`d\\[e\\]\\<f\\&g\\~h\\@i\\\\j"],
    ["# no", "\\# no"],
    ["> no", "\\> no"],
    ["+ no", "\\+ no"],
    ["= no", "\\= no"],
    ["| no", "\\| no"],
    ["- no", "\\- no"],
    ["1. no", "1\\. no"],
    ["12) no", "12\\) no"],
    ["1234567890. no", "1234567890. no"],
    ["1.no", "1\\.no"],
    ["http://a.b", "http\\://a.b"],
    ["www.a.b", "www\\.a.b"],
    ["awww.a", "awww.a"],
    ["a: b", "a: b"],
    ["  two\n lines ", "two lines"],
    ["", ""],
  ])("writes %j as %j", (text, written) => {
    expect(writeMarkdown([{ isHeading: false, text }], NO_META)).toBe(`${written}\n`);
  });

  it("writes headings, and what is known of the story", () => {
    const meta = { ...NO_META, title: ' A\n"b" ', author: " ", date: "2025-01-01" };
    const blocks = [
      { isHeading: true, text: "One" },
      { isHeading: false, text: "Two" },
    ];
    expect(writeMarkdown(blocks, meta)).toBe(
      '---\ntitle: "A "b""\ndate: "2025-01-01"\n---\n\n## One\n\nTwo\n',
    );
  });

  it.each([
    "a*b_c`d[e]<f&g~h@i\\j",
    "# no",
    "> no",
    "+ no",
    "= no",
    "| no",
    "- no",
    "1. no",
    "12) no",
    "1234567890. no",
    "1.no",
    "http://a.b",
    "www.a.b",
    "awww.a",
    "a: b",
    "  two\n lines ",
  ])("is read as the words that were written: %j", (text) => {
    const source = writeMarkdown(
      [
        { isHeading: false, text: "Title" },
        { isHeading: false, text },
      ],
      NO_META,
    );
    const story = parseMarkdown(source, { id: "x" });
    const { start, end } = story.blocks.at(-1)!;
    expect(story.text.slice(start, end)).toBe(text.replace(/\s+/gu, " ").trim());
  });
});
