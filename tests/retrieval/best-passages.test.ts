import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBestPassages } from "../../src/retrieval/best-passages.ts";

const scores = fc.array(fc.integer({ min: -9, max: 99 }), { maxLength: 60 });

describe("createBestPassages", () => {
  it("keeps the best, best first, one question after the other", () => {
    const kept = createBestPassages();
    fc.assert(
      fc.property(scores, fc.nat({ max: 40 }), (given, most) => {
        kept.clear(most);
        for (const [passage, score] of given.entries()) kept.offer(passage, score);
        const found = kept.sorted().map((passage) => given[passage]);
        expect(found).toEqual(given.toSorted((a, b) => b - a).slice(0, most));
      }),
    );
  });
});
