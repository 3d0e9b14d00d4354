import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockQuote, escapeMarkdown, visibleText } from "../../src/discord/escape-markdown.ts";
import { parseMarkdown } from "../../src/playground/page/markdown/parse-markdown.ts";

const hostile = readFileSync("tests/fixtures/hostile-text.jsonl", "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as { id: string; class: string; text: string });

/** What Discord shows of escaped text: the character behind each backslash. */
const shown = (escaped: string) => escaped.replace(/\\([^0-9A-Za-z\s])/g, "$1");

/** Every kind of node in what a client makes of a message. */
function kindsOf(markdown: string): Set<string> {
  const kinds = new Set<string>();
  JSON.stringify(parseMarkdown(markdown), (key, value) => {
    if (key === "type" && typeof value === "string") kinds.add(value);
    return value;
  });
  return kinds;
}

describe("escapeMarkdown", () => {
  it.each(hostile.map(({ id, class: kind, text }) => [id, kind, text.slice(0, 5_000)] as const))(
    "shows %s (%s) as it is, and nothing of it alive",
    (_, __, text) => {
      const escaped = escapeMarkdown(text);
      expect(shown(escaped)).toBe(visibleText(text));
      expect(escaped).not.toMatch(/(?<!\\)(?:\\\\)*[[\]<>@`*_~|]/);
      expect(escaped).not.toMatch(/https?:\/\//i);
    },
  );

  it("leaves nothing but plain text, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(..."ab *_~`|[]()<>@#&:/-+.!1\n\\htps", "<@1>", "||"),
          maxLength: 40,
        }),
        (text) => {
          const kinds = kindsOf(escapeMarkdown(text));
          const alive = [...kinds].filter(
            (kind) => !["text", "br", "break", "newline", "paragraph"].includes(kind),
          );
          expect(alive).toEqual([]);
        },
      ),
    );
  });

  it("keeps what a reader sees, to the letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        expect(shown(escapeMarkdown(text))).toBe(visibleText(text));
      }),
    );
  });
});

describe("visibleText", () => {
  it("drops what nobody sees and keeps emoji whole", () => {
    expect(visibleText("a\u200bb\u202ec\u00add\u{e0041}")).toBe("abcd");
    expect(visibleText("👨\u200d👩\u200d👧 ❤\uFE0F")).toBe("👨\u200d👩\u200d👧 ❤\uFE0F");
    expect(visibleText("half \ud83d only")).toBe("half \uFFFD only");
  });
});

describe("blockQuote", () => {
  it("marks every line", () => {
    expect(blockQuote("one\n\ntwo")).toBe("> one\n> \n> two");
  });
});
