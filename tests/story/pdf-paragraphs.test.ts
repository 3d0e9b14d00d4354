import { describe, expect, it } from "vitest";
import { paragraphsOf } from "../../src/story/pdf-paragraphs.ts";

type Line = readonly [text: string, x: number, y: number, height?: number];

/** Paragraphs of pages, a heading marked by "#". */
const read = (...pages: (readonly Line[])[]) =>
  paragraphsOf(
    pages.map((page) => page.map(([text, x, y, height = 10]) => ({ text, x, y, height }))),
  ).map(({ isHeading, text }) => (isHeading ? `# ${text}` : text));

describe("paragraphsOf", () => {
  it("puts lines together", () => {
    expect(
      read([
        ["A line of text that", 50, 700],
        ["goes on here.", 50, 688],
        ["And more.", 50, 676],
      ]),
    ).toEqual(["A line of text that goes on here. And more."]);
  });

  it("begins a paragraph behind a wide gap, and where a line is indented", () => {
    expect(
      read([
        ["One para.", 50, 700],
        ["goes on", 50, 688],
        ["and on", 50, 676],
        ["Two para.", 50, 650],
        ["goes on", 50, 638],
      ]),
    ).toEqual(["One para. goes on and on", "Two para. goes on"]);
    expect(
      read([
        ["One para goes", 50, 700],
        ["on and on.", 50, 688],
        ["Two is indented", 62, 676],
        ["and goes on", 50, 664],
      ]),
    ).toEqual(["One para goes on and on.", "Two is indented and goes on"]);
  });

  it("takes a gap of a third more, and an indent of less than a letter, for none", () => {
    expect(
      read([
        ["One", 50, 700],
        ["two", 50, 690],
        ["three", 50, 680],
        ["four", 50, 667],
        ["five", 57, 657],
      ]),
    ).toEqual(["One two three four five"]);
  });

  it("knows a heading by its large letters, unless it is as long as a paragraph", () => {
    expect(
      read([
        ["Chapter", 50, 700, 16],
        ["Text of it", 50, 670],
        ["goes on", 50, 658],
        ["and on", 50, 646],
      ]),
    ).toEqual(["# Chapter", "Text of it goes on and on"]);
    const long = "x".repeat(121);
    expect(
      read([
        [long, 50, 700, 16],
        ["Text", 50, 670],
        ["on", 50, 658],
        ["on", 50, 646],
      ])[0],
    ).toBe(long);
    expect(
      read([
        ["Nearly", 50, 700, 11],
        ["Text", 50, 688],
        ["on", 50, 676],
      ]),
    ).toEqual(["Nearly Text on"]);
  });

  it("takes the hyphen out of a word that the text has whole elsewhere, and no other", () => {
    expect(
      read([
        ["The har-", 50, 700],
        ["bour and the harbour of well-", 50, 688],
        ["known co-", 50, 676],
        ["Op", 50, 664],
      ]),
    ).toEqual(["The harbour and the harbour of well-known co- Op"]);
    expect(
      read([
        ["soft har\u00AD", 50, 700],
        ["bour", 50, 688],
        ["end", 50, 676],
      ]),
    ).toEqual(["soft harbour end"]);
  });

  it("joins a sentence over pages, without their numbers", () => {
    expect(
      read(
        [
          ["First page goes", 50, 700],
          ["on to", 50, 688],
          ["1", 50, 50],
        ],
        [
          ["the next page.", 50, 700],
          ["And ends.", 50, 688],
          ["– iv –", 50, 50],
        ],
        [
          ["New para.", 50, 700],
          ["- 3 -", 50, 50],
        ],
      ),
    ).toEqual(["First page goes on to the next page. And ends.", "New para."]);
  });

  it("keeps a number that stands between lines", () => {
    expect(
      read([
        ["Text", 50, 700],
        ["1984", 50, 688],
        ["goes on", 50, 676],
      ]),
    ).toEqual(["Text 1984 goes on"]);
  });

  it("leaves out lines that three pages repeat, whatever number is in them", () => {
    const page = (number: number): Line[] => [
      [`A BOOK ${number}`, 50, 760],
      [`Text ${"abc"[number]}.`, 50, 700],
      ["more", 50, 688],
    ];
    expect(read(page(0), page(1), page(2))).toEqual(["Text a.", "Text b.", "Text c."]);
    expect(read(page(0), page(1)).join(" ")).toContain("A BOOK");
  });

  it("reads one column after the other", () => {
    expect(
      read([
        ["left one", 50, 700],
        ["left two", 50, 688],
        ["right one", 300, 700],
        ["right two", 300, 688],
      ]),
    ).toEqual(["left one left two", "right one right two"]);
  });

  it("finds nothing on an empty page", () => {
    expect(read([])).toEqual([]);
  });
});
