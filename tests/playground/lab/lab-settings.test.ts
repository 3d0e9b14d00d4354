import { describe, expect, it } from "vitest";
import { readLabSettings } from "../../../src/playground/lab/lab-settings.ts";

describe("readLabSettings", () => {
  it("takes what the panel offers", () => {
    const settings = { model: "liar", fault: "timeout", latency: 500 };
    expect(readLabSettings(settings)).toEqual(settings);
    expect(readLabSettings({ ...settings, fault: null })).toEqual({ ...settings, fault: null });
  });

  it.each([
    { model: "gpt" },
    { model: undefined },
    { fault: "earthquake" },
    { fault: undefined },
    { latency: -1 },
    { latency: 10_001 },
    { latency: "500" },
    { latency: Number.NaN },
  ])("refuses %o", (wrong) => {
    expect(readLabSettings({ model: "none", fault: null, latency: 0, ...wrong })).toBeNull();
  });
});
