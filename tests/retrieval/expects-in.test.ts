import { describe, expect, it } from "vitest";
import { expectsIn } from "../../src/retrieval/expects-in.ts";

describe("expectsIn", () => {
  it.each([
    ["en", "When did it end?", "time"],
    ["de", "Wie viele Arten gibt es?", "quantity"],
    ["es", "¿Cuándo murió Tesla?", "time"],
    ["ru", "Сколько стран в бассейне?", "quantity"],
    ["fr", "Pourquoi est-il parti ?", "reason"],
  ])("reads the form of a question in %s", (language, question, expected) => {
    expect(expectsIn(language, question)).toBe(expected);
  });

  it("leaves open what the form does not say", () => {
    expect(expectsIn("de", "Was ist Sepsis?")).toBeNull();
  });
});
