import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, spellingLikeness } from "../../src/retrieval/spelling.ts";

describe("spellingLikeness", () => {
  it.each([
    ["zelensky", "zelenskyy"],
    ["zelenskiy", "zelenskyy"],
    ["selenskyj", "zelenskyy"],
    ["lytwyn", "lytvyn"],
    ["witkof", "witkoff"],
    ["kushnir", "kushner"],
    ["artcle", "article"],
    ["macaron", "macron"],
  ])("takes %s for %s", (asked, found) => {
    expect(spellingLikeness(asked, found)).toBeGreaterThanOrEqual(0.6);
  });

  it.each([
    ["slovenia", "slovakia"],
    ["austria", "australia"],
    ["iran", "iraq"],
    ["putin", "put"],
    ["sanctions", "actions"],
    ["2024", "2025"],
    ["15000", "16000"],
    ["berlin", "merlin"],
  ])("does not take %s for %s", (asked, found) => {
    expect(spellingLikeness(asked, found)).toBe(0);
  });
});

describe("editDistance", () => {
  it("counts insertions, deletions, substitutions and neighbours exchanged", () => {
    expect(editDistance("abcd", "abdc", 3)).toBe(1);
    expect(editDistance("abc", "abcd", 3)).toBe(1);
    expect(editDistance("kitten", "sitting", 3)).toBe(3);
  });

  it("stops above the limit", () => {
    expect(editDistance("kitten", "sitting", 2)).toBe(3);
    expect(editDistance("a", "abcdef", 2)).toBe(3);
  });

  it("is symmetric, and zero for the same word only", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (left, right) => {
        expect(editDistance(left, right, 8)).toBe(editDistance(right, left, 8));
        expect(editDistance(left, right, 8) === 0).toBe(left === right);
      }),
    );
  });
});
