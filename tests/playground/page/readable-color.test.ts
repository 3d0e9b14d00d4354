import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { channels, contrast, readableOn } from "../../../src/playground/page/ui/readable-color.ts";

describe("contrast", () => {
  it("goes from 1 to 21", () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
    expect(contrast([9, 9, 9], [9, 9, 9])).toBe(1);
  });
});

describe("readableOn", () => {
  it("leaves a colour that can be read as it is", () => {
    expect(readableOn("#f1c40f", "#1a1a1e")).toBe("#f1c40f");
  });

  it("makes any colour readable on both themes", () => {
    const color = fc.integer({ min: 0, max: 0xffffff });
    fc.assert(
      fc.property(color, fc.constantFrom("#1a1a1e", "#fbfbfb"), (number, background) => {
        const shown = readableOn(`#${number.toString(16).padStart(6, "0")}`, background);
        expect(contrast(channels(shown)!, channels(background)!)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it("leaves what is no colour alone", () => {
    expect(readableOn("red", "#1a1a1e")).toBe("red");
  });
});
