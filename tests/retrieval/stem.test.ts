import { describe, expect, it } from "vitest";
import { stemmerOf } from "../../src/retrieval/stem.ts";
import { foldWord } from "../../src/retrieval/tokenize.ts";

describe("stemmerOf", () => {
  it.each([
    ["uk", ["гарантії", "гарантій", "гарантіями"]],
    ["uk", ["переговори", "переговорів", "переговорах"]],
    ["uk", ["річки", "річка", "річкою"]],
    ["pl", ["gwarancje", "gwarancji", "gwarancjami"]],
    ["pl", ["rozmowy", "rozmowach", "rozmowami"]],
    ["pl", ["księżniczka", "księżniczki", "księżniczką"]],
    ["de", ["Häuser", "Häusern"]],
    ["ru", ["переговоры", "переговоров", "переговорах"]],
  ])("brings forms of %s together: %j", (language, words) => {
    const stem = stemmerOf(language);
    expect(new Set(words.map((word) => stem(foldWord(word)))).size).toBe(1);
  });

  it("leaves a language without a stemmer as it is", () => {
    expect(stemmerOf("zh")("奶酪")).toBe("奶酪");
  });
});
