import { describe, expect, it } from "vitest";
import { readNumbers } from "../../../src/answering/checks/read-numbers.ts";
import { readWords } from "../../../src/answering/checks/read-words.ts";

const read = (text: string, language = "en") =>
  readNumbers(text, readWords(text, language), language).map(({ value, unit }) => [value, unit]);

describe("readNumbers", () => {
  it.each([
    ["five hours", [[5, "hour"]]],
    ["5 hours", [[5, "hour"]]],
    ["a four-year war", [[4, "year"]]],
    ["twenty-five men", [[25, null]]],
    ["1,450,000 people", [[1_450_000, null]]],
    ["£1.5 million", [[1_500_000, "money"]]],
    ["26.5 tonnes", [[26.5, "tonne"]]],
    [
      "30 percent, 30 per cent and 30%",
      [
        [30, "%"],
        [30, "%"],
        [30, "%"],
      ],
    ],
    [
      "the 1st and the first",
      [
        [1, null],
        [1, null],
      ],
    ],
    [
      "8 December 2025",
      [
        [8, null],
        [2025, null],
      ],
    ],
    ["a dozen eggs", [[12, null]]],
    ["one of the reasons", []],
    ["one hour", [[1, "hour"]]],
    ["no number here", []],
  ])("reads %s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("reads separators as the language has them", () => {
    expect(read("1.450.000", "de")).toEqual([[1_450_000, null]]);
    expect(read("3,5", "de")).toEqual([[3.5, null]]);
  });
});
