import { describe, expect, it } from "vitest";
import { rarityIn } from "../../src/retrieval/rarity-in.ts";

describe("rarityIn", () => {
  it.each([
    ["de", "und", "geworden", "schrank"],
    ["es", "que", "tiene", "hormiga"],
    ["ru", "кто", "сказал", "гребневик"],
    ["ar", "في", "قال", "ضفدع"],
    ["nb", "og", "sa", "skilpadde"],
  ])("tells grammar from content in %s", (language, grammar, everyday, content) => {
    const rarity = rarityIn(language)!;
    expect(rarity(grammar)).toBeLessThan(0.25);
    expect(rarity(everyday)).toBeLessThan(rarity(content));
    expect(rarity(content)).toBeGreaterThan(0.6);
  });

  it("takes inflected forms together", () => {
    const rarity = rarityIn("de")!;
    expect(rarity("jahres")).toBe(rarity("jahr"));
  });

  it("is null for a language without a table, and for what is no language", () => {
    expect(rarityIn("th")).toBeNull();
    expect(rarityIn("../stems/de")).toBeNull();
  });
});
