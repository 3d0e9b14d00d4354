import { describe, expect, it } from "vitest";
import { readQuotes } from "../../../src/answering/quote-check/read-message.ts";

const read = (message: string, whole = false) =>
  readQuotes(message, { whole }).map(({ words, speaker }) => [words, speaker]);

describe("readQuotes", () => {
  it.each([
    ["Zelenskyy said “we will not give up our land”.", "we will not give up our land", "Zelenskyy"],
    [
      "“We will not give up,” said Volodymyr Zelenskyy.",
      "We will not give up,",
      "Volodymyr Zelenskyy",
    ],
    ['"we will not give up" - Zelenskyy', "we will not give up", "Zelenskyy"],
    ["“we will not give up” (Zelenskyy)", "we will not give up", "Zelenskyy"],
    ["Zelenskyy: “we will not give up”", "we will not give up", "Zelenskyy"],
    ["**Zelenskyy:** «we will not give up»", "we will not give up", "Zelenskyy"],
    ["> we will not give up\n— Zelenskyy", "we will not give up", "Zelenskyy"],
    ["lol quote: “we will not give up”", "we will not give up", null],
    ["He literally wrote “we will not give up”!", "we will not give up", "He"],
  ])("reads the words and whom they are said to be of: %s", (message, words, speaker) => {
    expect(read(message)).toEqual([[words, speaker]]);
  });

  it("reads several, in order, each with its own speaker", () => {
    expect(
      read("Witkoff said “a lot of progress was made”, but Putin said “no progress was made”."),
    ).toEqual([
      ["a lot of progress was made", "Witkoff"],
      ["no progress was made", "Putin"],
    ]);
  });

  it("takes lines that begin with > for one quotation", () => {
    expect(read("look:\n> first line\n> second line\nwrong!")).toEqual([
      ["first line\nsecond line", null],
    ]);
  });

  it("takes a message without marks for a quotation only when it is asked to", () => {
    expect(read("we will not give up")).toEqual([]);
    expect(read("we will not give up", true)).toEqual([["we will not give up", null]]);
  });

  it("never throws", () => {
    for (const message of ["", "“", "“”", ">", "> \n> ", "\uD800“x", "“".repeat(2_000)]) {
      expect(Array.isArray(readQuotes(message, { whole: true }))).toBe(true);
    }
  });
});
