import { describe, expect, it } from "vitest";
import { createTextIndex } from "../../src/retrieval/text-index.ts";

const best = (language: string, texts: readonly string[], question: string) => {
  const passages = texts.map((text, at) => ({ id: String(at), storyId: "s", text }));
  return createTextIndex(passages, { language }).search(question)[0]!.id;
};

describe("createSimilarWords across scripts", () => {
  it("finds a word in another form where the index is Cyrillic, too", () => {
    const texts = [
      "Погода вчера была хорошая.",
      "Иммунодефицит возникает при слабой защите.",
      "Дороги закрыты на ремонт.",
    ];
    expect(best("ru", texts, "Что вызывается иммунодефицитом?")).toBe("1");
  });

  it("finds a name that the index has in Latin letters", () => {
    const texts = ["The weather was fine.", "Lytvyn spoke of the talks.", "Roads were closed."];
    expect(best("en", texts, "Литвин?")).toBe("1");
  });
});
