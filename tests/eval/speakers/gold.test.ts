import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildGold, GOLD_SETS, goldFile, readTexts } from "./build-gold.ts";
import { parseMarkup } from "./parse-markup.ts";

const HEADER = "style: novel\nlanguage: en\n---\n";

describe.each(GOLD_SETS)("gold set %s", (set) => {
  it("agrees with the annotated texts", () => {
    expect(buildGold(set)).toBe(readFileSync(goldFile(set), "utf8"));
  });

  it("names only speakers that the text names, word for word", () => {
    const unnamed = readTexts(set).flatMap(({ id, text, utterances }) =>
      utterances.filter(({ speaker }) => speaker !== null && !text.includes(speaker)).map(() => id),
    );
    expect(unnamed).toEqual([]);
  });

  it("leaves a leading that and a final stop out of reported speech", () => {
    const wrong = readTexts(set).flatMap(({ text, utterances }) =>
      utterances
        .filter(({ kind }) => kind === "reported")
        .map(({ start, end }) => text.slice(start, end))
        .filter((words) => /^that\s(?!the\b)|[.!?,]$/u.test(words)),
    );
    expect(wrong).toEqual([]);
  });
});

describe("parseMarkup", () => {
  it("takes the marks out of the text and keeps their places", () => {
    const raw = `style: novel\nlanguage: en\nalias: Ann Lee = Annie, Miss Lee\n---\nA\n\n“{d Ann Lee|He said, ‘{d ?|No.}’}” Bob held {r Bob|it was so}.\n`;
    const { text, ...rest } = parseMarkup(raw, "a");
    expect(text).toBe("A\n\n“He said, ‘No.’” Bob held it was so.");
    expect(rest).toEqual({
      id: "a",
      style: "novel",
      language: "en",
      aliases: { "Ann Lee": ["Annie", "Miss Lee"] },
      utterances: [
        { start: 4, end: 18, kind: "direct", speaker: "Ann Lee" },
        { start: 14, end: 17, kind: "direct", speaker: null },
        { start: 29, end: 38, kind: "reported", speaker: "Bob" },
      ],
    });
    expect(text.slice(29, 38)).toBe("it was so");
  });

  it.each([
    ["no header", "A"],
    ["an unknown mark", `${HEADER}{x Ann|No}`],
    ["a mark that is never closed", `${HEADER}{d Ann|No`],
    ["a mark that was never opened", `${HEADER}No}`],
    ["white space at an edge", `${HEADER}{d Ann|No }`],
  ])("refuses %s", (_, raw) => {
    expect(() => parseMarkup(raw, "a")).toThrow(/^a: /);
  });
});
