import { describe, expect, it } from "vitest";
import type { UtteranceKind } from "../../../src/story/story.ts";
import { printErrors, printSpeakers } from "./print-speakers.ts";
import {
  addTallies,
  compareDocument,
  figuresOf,
  KINDS,
  type Told,
  tallyOf,
} from "./score-speakers.ts";

const TEXT = "one two three four five six seven eight nine ten";
type Marked = [words: string, kind: UtteranceKind, speaker: string | null];

const mark = ([words, kind, speaker]: Marked) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, kind, speaker };
};
const tell = (gold: Marked[], found: Marked[]): Told => ({
  gold: {
    id: "x",
    style: "s",
    language: "en",
    aliases: {},
    text: TEXT,
    utterances: gold.map(mark),
  },
  found: found.map(mark),
  cast: [],
});
const verdicts = (told: Told) => compareDocument(told).pairs.map(({ verdict }) => verdict);

describe("compareDocument", () => {
  it("pairs each with the likest of its kind, and each once", () => {
    const told = tell(
      [
        ["one two three four", "direct", "Ann"],
        ["two three", "direct", "Bob"],
        ["six", "scare", null],
      ],
      [
        ["two three", "direct", "Bob"],
        ["one two three", "direct", "Ann"],
        ["six", "direct", "Bob"],
      ],
    );
    const { pairs, missed, extra } = compareDocument(told);
    expect(pairs.map(({ gold, found }) => [gold.speaker, found.speaker])).toEqual([
      ["Bob", "Bob"],
      ["Ann", "Ann"],
    ]);
    expect(pairs.map(({ exact }) => exact)).toEqual([true, false]);
    expect(missed).toEqual([mark(["six", "scare", null])]);
    expect(extra).toEqual([mark(["six", "direct", "Bob"])]);
  });

  it.each([
    ["Ann", "Ann", "right"],
    ["Ann", "Bob", "wrong"],
    ["Ann", null, "silent"],
    [null, "Bob", "invented"],
    [null, null, "unnamed"],
  ])("judges gold %s, found %s: %s", (gold, found, verdict) => {
    expect(verdicts(tell([["one", "direct", gold]], [["one", "direct", found]]))).toEqual([
      verdict,
    ]);
  });

  it("does not pair what only touches", () => {
    const told = tell([["one ", "direct", "Ann"]], [["two", "direct", "Ann"]]);
    expect(compareDocument(told).pairs).toEqual([]);
  });
});

describe("figuresOf", () => {
  const told = tell(
    [
      ["one two", "direct", "Ann"],
      ["three four five six", "direct", "Bob"],
      ["four five", "direct", "Cay"],
      ["ten", "direct", null],
    ],
    [
      ["one two", "direct", "Ann"],
      ["five six seven", "direct", "Ann"],
      ["eight", "direct", null],
      ["ten", "direct", "Ann"],
    ],
  );
  const figures = figuresOf(tallyOf(told, "direct"));

  it("counts exact spans by those found and those marked", () => {
    expect(figures.exact).toEqual({ precision: 2 / 4, recall: 2 / 4, f1: 2 / 4 });
  });

  it("counts a word once, however the spans nest", () => {
    // Marked: one to six, and ten. Found: one, two, five to eight, ten. Shared: one, two, five, six, ten.
    expect(figures.overlap).toEqual({ precision: 5 / 7, recall: 5 / 7, f1: 5 / 7 });
  });

  it("scores speakers over the pairs alone", () => {
    // Pairs: Ann right, Bob (likest to "five six seven") wrong, nobody invented; Cay has no pair.
    expect(figures.speakers).toEqual({ precision: 1 / 3, recall: 1 / 2, f1: 2 / 5 });
    expect([figures.wrong, figures.silent, figures.invented]).toEqual([1 / 2, 0, 1]);
  });

  it("adds counts, not shares, over kinds", () => {
    const sum = addTallies(KINDS.map((kind) => tallyOf(told, kind)));
    expect(sum).toEqual(tallyOf(told, "direct"));
  });

  it("has no figure of nothing", () => {
    expect(figuresOf(tallyOf(tell([], []), "direct")).exact.f1).toBeNaN();
  });
});

describe("printSpeakers", () => {
  it("prints a row a kind, all of them and a row a document", () => {
    const told = tell([["one", "direct", "Ann"]], [["one", "direct", "Bob"]]);
    const rows = printSpeakers([told], KINDS).split("\n");
    expect(rows.map((row) => row.split(" ")[0])).toEqual([
      "",
      "direct",
      "reported",
      "scare",
      "all",
      "",
      "x",
    ]);
    expect(rows[1]!.match(/\S+/g)!.slice(0, 6)).toEqual([
      "direct",
      "1",
      "1",
      "100%",
      "100%",
      "100%",
    ]);
    expect(rows[1]).toMatch(/0% {3}0% {3}0% {3}100% {5}0% {6}–$/);
  });
});

describe("printErrors", () => {
  it("lists each miss with its context, and none where there is none", () => {
    const told = tell(
      [
        ["two three", "direct", "Ann"],
        ["six", "scare", null],
      ],
      [["two", "direct", "Bob"]],
    );
    expect(printErrors([told], KINDS).split("\n")).toEqual([
      "x: not found, ? (scare): one two three four five [six] seven eight nine ten",
      "x: found as «two» (direct): one [two three] four five six seven eight nine ten",
      "x: wrong: Bob, not Ann (direct): one [two three] four five six seven eight nine ten",
    ]);
    expect(printErrors([tell([["one", "direct", null]], [["one", "direct", null]])], KINDS)).toBe(
      "",
    );
  });
});
