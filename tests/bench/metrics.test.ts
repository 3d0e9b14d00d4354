import { describe, expect, it } from "vitest";
import { learnWeights, rankOf } from "../../scripts/learn-weights.ts";
import { areaUnderCurve, pairedLead, scoreHits } from "./metrics.ts";
import { createRandom } from "./random.ts";

describe("scoreHits", () => {
  it("scores by the place of what is relevant", () => {
    expect(scoreHits(["a", "b"], ["a"])).toEqual({ at1: 1, at5: 1, ndcg10: 1 });
    const second = scoreHits(["b", "a"], ["a"]);
    expect(second).toMatchObject({ at1: 0, at5: 1 });
    expect(second.ndcg10).toBeCloseTo(1 / Math.log2(3));
    expect(scoreHits([], ["a"])).toEqual({ at1: 0, at5: 0, ndcg10: 0 });
  });
});

describe("pairedLead", () => {
  it("gives an interval around the difference, the same in every run", () => {
    const ours = Array.from({ length: 200 }, (_, at) => (at % 4 === 0 ? 0 : 1));
    const theirs = Array.from({ length: 200 }, (_, at) => (at % 2 === 0 ? 0 : 1));
    const { lead, low, high } = pairedLead(ours, theirs);
    expect(lead).toBeCloseTo(0.25);
    expect(low).toBeLessThan(lead);
    expect(high).toBeGreaterThan(lead);
    expect(low).toBeGreaterThan(0);
    expect(pairedLead(ours, theirs)).toEqual({ lead, low, high });
    expect(pairedLead(ours, ours)).toEqual({ lead: 0, low: 0, high: 0 });
  });
});

describe("areaUnderCurve", () => {
  it("is 1 when parted, 0.5 when alike", () => {
    expect(areaUnderCurve([3, 4], [1, 2])).toBe(1);
    expect(areaUnderCurve([1, 2], [3, 4])).toBe(0);
    expect(areaUnderCurve([1, 1], [1, 1])).toBe(0.5);
  });
});

describe("learnWeights", () => {
  it("finds the measure that tells, and learns the same again", () => {
    const random = createRandom(3);
    const examples = Array.from({ length: 80 }, () => {
      const right = Math.floor(random() * 5);
      const rows = Array.from({ length: 5 }, (_, at) => [
        random(),
        random() + (at === right ? 1 : 0),
      ]);
      return {
        parts: Float32Array.from(rows.flat()),
        relevant: rows.map((_, at) => at === right),
      };
    });
    const weights = learnWeights(examples, 2);
    expect(weights[1]!).toBeGreaterThan(4 * Math.abs(weights[0]!));
    expect(learnWeights(examples, 2)).toEqual(weights);
    const first = examples.filter((example) => rankOf(example, weights) === 1);
    expect(first.length).toBe(examples.length);
  });
});
