import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitIntoPassages } from "../../src/retrieval/split-into-passages.ts";
import { createTextIndex } from "../../src/retrieval/text-index.ts";
import { parseStory } from "../../src/story/parse-story.ts";
import { sliceOf } from "../../src/story/story.ts";

const story = parseStory(readFileSync("corpus/ukraine-nato.txt", "utf8"), { id: "ukraine-nato" });
const passages = splitIntoPassages(story).map((passage) => ({
  id: passage.id,
  storyId: story.id,
  text: sliceOf(story, passage),
}));
const index = createTextIndex(passages, { language: "en" });
const best = (question: string) => {
  const [hit] = index.search(question, { limit: 3 });
  return passages.find(({ id }) => id === hit?.id)?.text ?? "";
};

describe("createTextIndex", () => {
  it.each([
    ["Who is refusing to allow allies in a peacekeeping force?", "peacekeeping force"],
    ["What did Zelenskyy say about a compromise?", "compromise"],
    ["Which members were resistant to the idea?", "Slovakia and Hungary"],
    ["When will the president comment on the talks?", "Dmytro Lytvyn said"],
  ])("finds the passage for: %s", (question, words) => {
    expect(best(question)).toContain(words);
  });

  it("gives each hit's score as the sum of its parts, best first", () => {
    const hits = index.search("security guarantees in a peace deal", { limit: 5 });
    expect(hits.length).toBeGreaterThan(1);
    for (const { score, parts } of hits) {
      expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 4);
    }
    expect(hits.map(({ score }) => score)).toEqual(
      hits.map(({ score }) => score).sort((a, b) => b - a),
    );
  });

  it("never throws, whatever is asked", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: "binary" }), (question) => {
        expect(index.search(question, { limit: 3 }).length).toBeLessThanOrEqual(3);
      }),
    );
    for (const question of ["(a+)+$", "Who's there?", "title:", "a".repeat(2_000), "\uD800"]) {
      expect(Array.isArray(index.search(question))).toBe(true);
    }
  });
});
