import { describe, expect, it } from "vitest";
import { resolveTime } from "../../../src/answering/summary/resolve-time.ts";
import { findTimeWords } from "../../../src/answering/summary/time-words.ts";

/** A Monday. */
const WRITTEN = "2025-12-15";
const told = (said: string, written: string | null = WRITTEN, sentence = `It was so ${said}.`) => {
  const range = resolveTime(said, sentence, written);
  return range === null ? null : `${range.from}/${range.to}`;
};

describe("resolveTime", () => {
  it.each([
    ["over the weekend", "2025-12-13/2025-12-14"],
    ["on Sunday", "2025-12-14/2025-12-14"],
    ["on Tuesday", "2025-12-09/2025-12-09"],
    ["on Monday", "2025-12-15/2025-12-15"],
    ["yesterday", "2025-12-14/2025-12-14"],
    ["two days ago", "2025-12-13/2025-12-13"],
    ["in March", "2025-03-01/2025-03-31"],
    ["on 14 January", "2025-01-14/2025-01-14"],
    ["last month", "2025-11-01/2025-11-30"],
    ["last year", "2024-01-01/2024-12-31"],
  ])("counts %s from the day of writing", (said, expected) => {
    expect(told(said)).toBe(expected);
  });

  it("takes the coming day for what is still to come", () => {
    const sentence = "The talks are set to continue on Tuesday.";
    expect(told("on Tuesday", WRITTEN, sentence)).toBe("2025-12-16/2025-12-16");
  });

  it.each(["over the weekend", "on Monday", "yesterday", "in March", "on 14 January"])(
    "leaves %s as it is said while the day of writing is not known",
    (said) => {
      expect(told(said, null)).toBeNull();
    },
  );

  it.each([
    ["in 2022", "2022-01-01/2022-12-31"],
    ["December 8, 2025", "2025-12-08/2025-12-08"],
    ["on the ninth of November 1887", "1887-11-09/1887-11-09"],
    ["in June 2020", "2020-06-01/2020-06-30"],
  ])("needs no day of writing for %s", (said, expected) => {
    expect(told(said, null)).toBe(expected);
  });

  it.each(["two days later", "the next day", "the following week", "That evening", "last week"])(
    "makes no day of %s, which counts from something in the story",
    (said) => {
      expect(told(said)).toBeNull();
    },
  );
});

describe("findTimeWords", () => {
  const found = (text: string, language = "en") =>
    findTimeWords(text, language).map(({ said }) => said);

  it.each([
    ["They met in Berlin over the weekend.", ["over the weekend"]],
    ["The war began on February 24, 2022.", ["on February 24, 2022"]],
    ["It opened in the spring of 1931 and fell in 1940.", ["in the spring of 1931", "in 1940"]],
    ["Two days later the fog lifted.", ["Two days later"]],
    ["Once upon a time there was a well.", ["Once upon a time"]],
    ["It cost 2022 dollars in 1,900 rooms.", []],
    ["May I march in August company?", ["in August"]],
  ])("reads %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("reads other languages, and nothing of those it does not know", () => {
    expect(found("Am Montag kam der Zug.", "de")).toEqual(["Am Montag"]);
    expect(found("У понеділок почалися переговори.", "uk")).toEqual(["У понеділок"]);
    expect(found("on Monday", "xx")).toEqual([]);
  });
});
