import { describe, expect, it } from "vitest";
import { parseReadingLimit } from "../../src/story/parse-reading-limit.ts";

describe("parseReadingLimit", () => {
  it.each([
    ["12", "paragraph", 12],
    [" paragraph 3 ", "paragraph", 3],
    ["Absatz 7", "paragraph", 7],
    ["абзац 4", "paragraph", 4],
    ["c3", "chapter", 3],
    ["Chapter 10", "chapter", 10],
    ["Розділ 2", "chapter", 2],
    ["chapitre 5", "chapter", 5],
  ])("reads %j", (typed, unit, count) => {
    expect(parseReadingLimit(typed)).toEqual({ unit, count });
  });

  it.each(["", "0", "-1", "chapter", "12 monkeys", "1.5", "all", "９９９９９９９"])(
    "refuses %j",
    (typed) => {
      expect(parseReadingLimit(typed)).toBeNull();
    },
  );
});
