import { describe, expect, it } from "vitest";
import { locateWords } from "../../src/answering/locate-words.ts";

const TEXT =
  "He paid £1,000, i.e. 5 % of Moscow-friendly 3.5 can’t go: “It’s late,” he said — and left… The dogs' day. 10:30 US$5";
const story = { text: TEXT };
const located = (words: string, options = {}) =>
  locateWords(story, { start: 0, end: TEXT.length }, words, options)?.map(({ start, end }) =>
    TEXT.slice(start, end),
  ) ?? null;

describe("locateWords", () => {
  it.each([
    ["paid £1,000", ["paid £1,000"]],
    ["paid £1", null],
    ["1,000", null],
    ["£1,000", ["£1,000"]],
    ["1", null],
    ["5 %", null],
    ["5", null],
    ["of Moscow", null],
    ["Moscow-friendly", ["Moscow-friendly"]],
    ["friendly", null],
    ["3.5", null],
    ["3", null],
    ["can't", ["can’t"]],
    ["can", null],
    ["can’t go", ["can’t go"]],
    ["t go", null],
    ["It’s late", ["It’s late"]],
    ["It", null],
    ["it's late,", ["It’s late,"]],
    ['"It\'s late,"', ["“It’s late,”"]],
    ["late he said", null],
    ["he said - and left", ["he said — and left"]],
    ["he said—and left", ["he said — and left"]],
    ["he said and left", null],
    ["said -- and", ["said — and"]],
    ["left...", ["left…"]],
    ["...left", ["left"]],
    ["dogs", ["dogs"]],
    ["dogs' day", ["dogs' day"]],
    ["dog", null],
    ["The dogs", ["The dogs"]],
    ["10:30", ["10:30"]],
    ["10", null],
    ["US$5", null],
    ["$5", null],
    ["US", null],
    ["He paid £1,000 … Moscow-friendly 3.5", ["He paid £1,000", "Moscow-friendly 3.5"]],
    ["He paid £1,000 [...] It’s late,” he said", ["He paid £1,000", "It’s late,” he said"]],
    ["He paid … said", null],
    ["It’s late … He paid £1,000", null],
    ["He paid £1,000 (…) The dogs' day", ["He paid £1,000", "The dogs' day"]],
    ["HE PAID £1,000", ["He paid £1,000"]],
    ["he  paid\n£1,000", ["He paid £1,000"]],
    ["paid £1,000, i.e.", ["paid £1,000, i.e."]],
    ["He paid £1,0", null],
    ["xx", null],
    ["...", null],
    ["", null],
    ["He", null],
    [
      "He paid £1,000 ... Moscow-friendly … The dogs' day",
      ["He paid £1,000", "Moscow-friendly", "The dogs' day"],
    ],
    ["> He paid", ["He paid"]],
    ["#He paid", ["He paid"]],
    ["He paid.", ["He paid"]],
    ["“He paid”", ["He paid"]],
    ["aid £1,000", null],
    ["said", ["said"]],
    ["He paid £1,000, i.e. 5", null],
    ["can’", null],
    ["friendly 3", null],
  ] as [string, string[] | null][])("finds %j as %j", (words, fragments) => {
    expect(located(words)).toEqual(fragments);
  });

  it("finds shorter words where they are enough", () => {
    expect(located("5 %")).toBeNull();
    expect(located("5 %", { shortest: 1 })).toEqual(["5 %"]);
    expect(located("3.5", { shortest: 2 })).toEqual(["3.5"]);
    expect(located("3.5", { shortest: 3 })).toBeNull();
  });

  it("looks nowhere but in the span, and tells places in the story", () => {
    const start = TEXT.indexOf("“It’s");
    const within = { start, end: start + 11 };
    expect(locateWords(story, within, "He paid")).toBeNull();
    expect(locateWords(story, within, "it's late")).toEqual([
      { start: start + 1, end: start + 10 },
    ]);
  });
});
