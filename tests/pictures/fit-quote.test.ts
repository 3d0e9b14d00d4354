import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitQuote, topOfLine } from "../../src/pictures/fit-quote.ts";
import { splitIntoPieces } from "../../src/pictures/split-into-pieces.ts";
import { wrapLines } from "../../src/pictures/wrap-lines.ts";

/** Every UTF-16 code unit is half an em wide. */
const measure = (text: string) => text.length / 2;
const setting = { width: 1_000, tail: 0.5, measure };

const textOf = (pieces: ReturnType<typeof splitIntoPieces>) => pieces.map(({ text }) => text);

describe("splitIntoPieces", () => {
  it.each([
    ["We will stay.", ["We", "will", "stay."]],
    ["中文，字。", ["中", "文，", "字。"]],
    ["「決める」と", ["「決", "め", "る」", "と"]],
    ["NATO加盟", ["NATO", "加", "盟"]],
    ["우리는 모두", ["우리는", "모두"]],
    ["so-called", ["so-", "called"]],
    ["24-7 −5", ["24-7", "−5"]],
    ["🎉👩🏽‍🚀🇺🇦", ["🎉", "👩🏽‍🚀", "🇺🇦"]],
    ["a\u200Bb", ["a", "b"]],
    ["a\u00A0b c", ["a\u00A0b", "c"]],
  ])("cuts %s where a line may end", (line, pieces) => {
    expect(textOf(splitIntoPieces(line))).toEqual(pieces);
  });

  it("parts Thai words, which have no spaces", () => {
    expect(textOf(splitIntoPieces("ต้องการกระสุน"))).toEqual(["ต้องการ", "กระสุน"]);
  });
});

describe("wrapLines", () => {
  it("fills lines and breaks a word that is longer than one between characters", () => {
    expect(wrapLines(splitIntoPieces("one two abcdefghijkl x"), measure, 4)).toEqual([
      "one two",
      "abcdefgh",
      "ijkl x",
    ]);
  });

  it("leaves room for the closing mark on the last line", () => {
    expect(wrapLines(splitIntoPieces("one two"), measure, 3.5)).toEqual(["one two"]);
    expect(wrapLines(splitIntoPieces("one two"), measure, 3.5, 0.5)).toEqual(["one", "two"]);
  });
});

describe("fitQuote", () => {
  it("sets few words large and many small", () => {
    const sizes = [10, 200, 500, 900, 1_200].map(
      (length) => fitQuote("word ".repeat(length / 5).trim(), setting).size,
    );
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(new Set(sizes).size).toBeGreaterThan(3);
  });

  it("keeps line ends and sets paragraphs apart", () => {
    const fitted = fitQuote("one\ntwo\n\nthree", setting);
    expect(fitted.lines).toEqual([
      { text: "one", apart: false },
      { text: "two", apart: false },
      { text: "three", apart: true },
    ]);
    expect(topOfLine(fitted, 2)).toBeGreaterThan(2 * fitted.lineHeight);
    expect(topOfLine(fitted, 2) + fitted.lineHeight).toBe(fitted.height);
  });

  it("runs on over line ends that would make it too tall", () => {
    const fitted = fitQuote("a\n".repeat(600).trim(), setting);
    expect(fitted.whole).toBe(true);
    expect(fitted.lines.map(({ text }) => text).join(" ")).toBe("a ".repeat(600).trim());
  });

  it("does not leave a word alone on the last of a few lines", () => {
    const { lines } = fitQuote("It is not for one man at all to decide.", setting);
    expect(lines).toHaveLength(2);
    expect(lines[1]!.text.split(" ").length).toBeGreaterThan(1);
  });

  it("cuts after a whole word what fits in no size, with a mark", () => {
    const words = Array.from({ length: 900 }, (_, index) => `word${index}`);
    const { lines, whole, height } = fitQuote(words.join(" "), setting);
    const shown = lines
      .map(({ text }) => text)
      .join(" ")
      .split(" ");
    expect(whole).toBe(false);
    expect(shown.at(-1)).toBe("…");
    expect(shown.slice(0, -1)).toEqual(words.slice(0, shown.length - 1));
    expect(height).toBeLessThanOrEqual(1_300);
  });

  it("loses, adds and reorders nothing, within the width", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z中，「 \n-]{1,400}$/), (text) => {
        fc.pre(/\S/.test(text));
        const { lines, size, whole } = fitQuote(text, setting);
        expect(whole).toBe(true);
        expect(
          lines
            .map((line) => line.text)
            .join("")
            .replace(/\s/g, ""),
        ).toBe(text.replace(/\s/g, ""));
        for (const line of lines) expect(measure(line.text) * size).toBeLessThanOrEqual(1_000);
      }),
    );
  });
});
