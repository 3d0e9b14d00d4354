import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locateWords } from "../../src/answering/locate-words.ts";

const TEXT =
  "“From the very beginning, Ukraine’s conditions – or perhaps our ambition – was NATO membership,” he said. It cost £1,450,000, or 5% more. He can’t re-sign a Moscow-friendly deal… yet.";
const story = { text: TEXT };
const within = { start: 0, end: TEXT.length };
const found = (words: string) =>
  locateWords(story, within, words)?.map(({ start, end }) => TEXT.slice(start, end)) ?? null;

describe("locateWords", () => {
  it.each([
    ["as they stand", "Ukraine’s conditions", ["Ukraine’s conditions"]],
    ["with straight marks", "Ukraine's conditions", ["Ukraine’s conditions"]],
    ["in another case", "from the very beginning", ["From the very beginning"]],
    ["with other dashes", "conditions -- or perhaps", ["conditions – or perhaps"]],
    ["with dashes closed up", "conditions—or perhaps", ["conditions – or perhaps"]],
    ["without the final stop", "he said", ["he said"]],
    ["with marks at the edges", "“was NATO membership.”", ["was NATO membership"]],
    ["with dots for an ellipsis", "deal... yet", ["deal… yet"]],
    ["with emphasis", "was **NATO** membership", ["was NATO membership"]],
    ["with invisible characters", "was NA\u200BTO member\u00ADship", ["was NATO membership"]],
    ["with other white space", "was\u00A0NATO\n membership", ["was NATO membership"]],
    ["with a marked elision", "the very beginning […] our ambition", null],
    [
      "with a marked elision of long parts",
      "the very beginning … was NATO membership",
      ["the very beginning", "was NATO membership"],
    ],
    ["led in by an ellipsis", "…was NATO membership", ["was NATO membership"]],
  ])("finds words %s", (_how, words, expected) => {
    const expectation = expected ?? ["the very beginning", "our ambition"];
    expect(found(words)).toEqual(expectation);
  });

  it.each([
    ["a changed word", "was EU membership"],
    ["a word put in", "was full NATO membership"],
    ["a word left out without a mark", "From the beginning"],
    ["words exchanged", "NATO was membership"],
    ["parts in the wrong order", "was NATO membership … the very beginning"],
    ["short parts around a mark", "From … NATO"],
    ["a piece of a word", "beginn"],
    ["a piece of a number", "1,450"],
    ["a number without its sign", "or 5"],
    ["a number with a digit more", "£11,450,000"],
    ["the head of a contraction", "He can"],
    ["half of a hyphenated word", "friendly deal"],
    ["a hyphen taken out", "He can’t resign"],
    ["a letter of another alphabet", "was NАTO membership"],
    ["a dotless i", "he saıd"],
    ["three characters", "was"],
    ["nothing", ""],
    ["nothing to be seen", "\u200B “…” "],
  ])("does not find %s", (_what, words) => {
    expect(found(words)).toBeNull();
  });

  it("finds every run of whole words, and gives back what it was given", () => {
    const words = fc.array(
      fc.constantFrom("Ada", "didn’t", "see", "“Bo”", "–", "5.5", "😀", "naïve", "co-op"),
      {
        minLength: 6,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (list, from, to) => {
        const text = list.join(" ");
        const start = from % (list.length - 3);
        const run = list.slice(start, start + 3 + (to % 3)).join(" ");
        fc.pre((run.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 4 && !/^–|–$/u.test(run));
        const spans = locateWords({ text }, { start: 0, end: text.length }, run);
        expect(spans).toHaveLength(1);
        expect(text.slice(spans![0]!.start, spans![0]!.end)).toBe(run);
      }),
    );
  });

  it("never throws, and never leaves the span it searches", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        fc.nat(),
        (text, words, at) => {
          const start = text.length === 0 ? 0 : at % text.length;
          const spans = locateWords({ text }, { start, end: text.length }, words) ?? [];
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(start);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(span.end).toBeGreaterThan(span.start);
          }
        },
      ),
    );
  });
});
