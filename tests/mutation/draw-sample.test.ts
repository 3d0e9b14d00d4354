import { describe, expect, it } from "vitest";
import { drawSample, wilsonInterval } from "./draw-sample.ts";

describe("drawSample", () => {
  const items = Array.from({ length: 50 }, (_, index) => index);

  it("draws each item once, and the same ones for one seed", () => {
    const drawn = drawSample(items, 20, 7);
    expect(new Set(drawn).size).toBe(20);
    expect(drawSample(items, 20, 7)).toEqual(drawn);
    expect(drawSample(items, 20, 8)).not.toEqual(drawn);
  });

  it("draws all there are when asked for more", () => {
    expect(drawSample(items, 90, 7).toSorted((a, b) => a - b)).toEqual(items);
  });
});

describe("wilsonInterval", () => {
  it("is that of the published example: 81 of 263", () => {
    // Newcombe, Statistics in Medicine 17 (1998), table II, method 3.
    const [low, high] = wilsonInterval(81, 263);
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(["0.2553", "0.3662"]);
  });

  it("is all of it without a sample", () => {
    expect(wilsonInterval(0, 0)).toEqual([0, 1]);
  });
});
