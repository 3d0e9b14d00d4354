import { describe, expect, it } from "vitest";
import {
  centralityOf,
  cosine,
  merge,
  vectorize,
} from "../../../src/answering/summary/centrality.ts";

const vectors = vectorize([
  ["bridge", "close", "council"],
  ["bridge", "close", "ferry"],
  ["bridge", "ferry", "council"],
  ["soup", "onion", "garlic"],
]);

describe("centralityOf", () => {
  it("finds the text that is like no other the least central", () => {
    const ranks = centralityOf(vectors);
    expect(Math.max(...ranks)).toBe(1);
    expect(ranks.indexOf(Math.min(...ranks))).toBe(3);
  });

  it("ranks texts alike that are alike to all others", () => {
    const [first, second, third] = centralityOf(vectors);
    expect(second).toBeCloseTo(first!, 5);
    expect(third).toBeCloseTo(first!, 5);
  });

  it("ranks a single text, an empty one and none", () => {
    expect(centralityOf(vectorize([["bridge"]]))).toEqual([1]);
    expect(centralityOf(vectorize([[], []]))).toEqual([1, 1]);
    expect(centralityOf([])).toEqual([]);
  });
});

describe("cosine", () => {
  it("is one for the same text, nothing for texts that share no term", () => {
    expect(cosine(vectors[0]!, vectors[0]!)).toBeCloseTo(1, 10);
    expect(cosine(vectors[0]!, vectors[3]!)).toBe(0);
  });

  it("finds texts taken together like each of them", () => {
    expect(cosine(merge([vectors[0]!, vectors[3]!]), vectors[3]!)).toBeGreaterThan(0.5);
  });
});
