import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { judgeStatement } from "../../../src/answering/judge-statement.ts";
import { selectGrounding } from "../../../src/answering/select-grounding.ts";
import { parseStory } from "../../../src/story/parse-story.ts";

const read = (name: string) =>
  readFileSync(new URL(`../../fixtures/stories/${name}.txt`, import.meta.url), "utf8");

/** How far a statement is backed by the sentence that has some words. */
function stampOf(name: string, words: string, text: string) {
  const story = parseStory(read(name), { id: name });
  const all = { budget: 1e9, countTokens: (one: string) => one.length };
  const grounding = selectGrounding(story, [], all);
  const { label } = grounding.sentences.find(({ sentence }) =>
    story.text.slice(sentence.start, sentence.end).includes(words),
  )!;
  const cites = [{ sentence: label, words: null }];
  return judgeStatement({ cites, text }, grounding, "What happened?").stamp;
}

const PAID = "the inspector had paid the keeper";

describe("checkRoles", () => {
  it("keeps who does what, where both are called something", () => {
    expect(stampOf("lamp-room", PAID, "The inspector had paid the keeper forty pounds.")).toBe(
      "full",
    );
    expect(stampOf("lamp-room", PAID, "The inspector paid the keeper forty pounds.")).not.toBe(
      "none",
    );
  });

  it("drops the same turned round", () => {
    for (const text of [
      "The keeper had paid the inspector forty pounds.",
      "The keeper paid the inspector forty pounds.",
    ]) {
      expect(stampOf("lamp-room", PAID, text)).toBe("none");
    }
  });
});
