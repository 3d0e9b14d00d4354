import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type VisitWord, visitWords } from "../../src/retrieval/tokenize.ts";
import { visitPlainWords } from "../../src/retrieval/visit-plain-words.ts";

const wordsBy = (visit: (text: string, each: VisitWord) => unknown, text: string) => {
  const words: [number, number][] = [];
  visit(text, (start, end) => words.push([start, end]));
  return words;
};
const letters = ["a", "s", "S", "B", "7", ".", ",", "'", "’", "-", "–", "…", "“", " ", "\n"];
const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 24 });

describe("visitPlainWords", () => {
  it("finds what the patterns for every alphabet find", () => {
    fc.assert(
      fc.property(text, (plain) => {
        // A letter that is not plain, at the end, makes the tokenizer take its patterns.
        const [word] = wordsBy(visitWords, `${plain} é`).slice(-1);
        expect(word).toEqual([plain.length + 1, plain.length + 2]);
        expect(wordsBy(visitPlainWords, plain)).toEqual(
          wordsBy(visitWords, `${plain} é`).slice(0, -1),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it("visits nothing of a text with other letters", () => {
    expect(visitPlainWords("a café", () => expect.unreachable())).toBe(false);
  });
});
