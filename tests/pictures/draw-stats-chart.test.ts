import { describe, expect, it } from "vitest";
import { drawStatsChart } from "../../src/pictures/draw-stats-chart.ts";

describe("drawStatsChart", () => {
  it("is twice as dense as it is laid out, and no more: its letters can be read", async () => {
    const series = [{ label: "answered", values: [3, 2] }];
    const png = await drawStatsChart({ labels: ["11-18", "11-19"], series, language: "en" });
    // Width and height stand in a PNG's first chunk.
    expect([png!.readUInt32BE(16), png!.readUInt32BE(20)]).toEqual([1_280, 600]);
  });
});
