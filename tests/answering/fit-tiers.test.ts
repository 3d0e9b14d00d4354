import { describe, expect, it } from "vitest";
import { fitTiers, measureTierRates, type TierExample } from "../../src/answering/fit-tiers.ts";

const example = (answerable: boolean, sureness: number): TierExample => ({
  answerable,
  confidenceAt: ({ strong, weak }) =>
    sureness >= strong ? "strong" : sureness >= weak ? "weak" : "none",
});

describe("fitTiers", () => {
  it("parts what is answerable from what is not, in the middle between them", () => {
    const examples = [0.9, 0.8, 0.5].map((sureness) => example(true, sureness));
    const others = [0.1, 0.2, 0.36].map((sureness) => example(false, sureness));
    const { weak } = fitTiers([...examples, ...others]);
    expect(weak).toBeCloseTo(0.44);
    expect(measureTierRates([...examples, ...others], { weak, strong: 0.7 })).toEqual({
      answerableSilent: 0,
      unanswerableSilent: 1,
      unanswerableStrong: 0,
    });
  });

  it("bears unsure answers rather than wrong silences", () => {
    const answerable = [0.3, 0.5, 0.6].map((sureness) => example(true, sureness));
    const others = [0.1, 0.4].map((sureness) => example(false, sureness));
    expect(fitTiers([...answerable, ...others]).weak).toBeLessThanOrEqual(0.3);
  });

  it("is sure of hardly anything that the story does not say", () => {
    const answerable = [0.9, 1].map((sureness) => example(true, sureness));
    const others = [0.1, 0.82].map((sureness) => example(false, sureness));
    expect(fitTiers([...answerable, ...others]).strong).toBeCloseTo(0.85);
  });
});
