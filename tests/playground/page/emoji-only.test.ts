import { describe, expect, it } from "vitest";
import { isEmojiOnly } from "../../../src/playground/page/markdown/emoji-only.ts";
import { parseMarkdown } from "../../../src/playground/page/markdown/parse-markdown.ts";

describe("isEmojiOnly", () => {
  it.each([
    ["🎉", true],
    ["🎉 👩‍💻 <:wave:1>", true],
    ["🎉".repeat(30), true],
    ["🎉".repeat(31), false],
    ["Hi 🎉", false],
    ["1", false],
    ["", false],
  ])("judges %j", (source, expected) => {
    expect(isEmojiOnly(parseMarkdown(source))).toBe(expected);
  });
});
