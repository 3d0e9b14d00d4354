import { describe, expect, it } from "vitest";
import { listSettings } from "../../src/config.ts";
import { costOf } from "../../src/llm/models.ts";
import { announcedShutDown } from "../../src/llm/read-shut-down.ts";
import { parametersFor } from "../../src/llm/server-profile.ts";

describe("parametersFor", () => {
  it.each(["gpt-5-mini", "gpt-6-luna", "gpt-6.1-terra", "o3"])(
    "asks %s to think little, and for no temperature, which it does not take",
    (model) => {
      const parameters = parametersFor("openai", model, "x");
      expect(parameters).toMatchObject({ reasoning_effort: "low" });
      expect(parameters).not.toHaveProperty("temperature");
    },
  );

  it("asks models that don't think for their likeliest words", () => {
    const parameters = parametersFor("openai", "gpt-4o-mini", "x");
    expect(parameters).toMatchObject({ temperature: 0 });
    expect(parameters).not.toHaveProperty("reasoning_effort");
  });
});

describe("the default model", () => {
  const model = listSettings().find(({ name }) => name === "OPENAI_MODEL")!.fallback;

  it("has a price, so that a budget can be kept, and no last day", () => {
    expect(costOf(model, 1_000_000, 1_000_000)).toBeGreaterThan(0);
    expect(announcedShutDown(model)).toBeNull();
  });
});
