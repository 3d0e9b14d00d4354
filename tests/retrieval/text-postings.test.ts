import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextPassage } from "../../src/retrieval/read-passages.ts";
import { removeStory } from "../../src/retrieval/remove-story.ts";
import { openTextIndex } from "../../src/retrieval/text-index.ts";
import {
  addPassages,
  createTextPostings,
  type TextPostings,
} from "../../src/retrieval/text-postings.ts";

const WORDS = "fox crow cheese branch talks berlin hours wept ring of the and".split(" ");
const QUESTIONS = ["Who saw the crow?", "How long did the talks in Berlin last?", "ring cheese"];

const story = fc
  .array(fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }), { minLength: 1, maxLength: 3 })
  .map((texts) => texts.map((words) => `${words.join(" ")}.`));
const stories = fc.array(story, { minLength: 1, maxLength: 5 });

const passagesOf = (texts: readonly string[], id: number): TextPassage[] =>
  texts.map((text, at) => ({ id: `${id}/${at}`, storyId: String(id), text }));

/** What is found, with scores; numbers of words differ with the order in which they were met. */
const found = (postings: TextPostings) => {
  const index = openTextIndex(postings, { language: "en" });
  return QUESTIONS.map((question) =>
    index.search(question).map(({ id, score }) => [id, Number(score.toFixed(3))]),
  );
};

describe("addPassages", () => {
  it("finds what an index built at once finds", () => {
    fc.assert(
      fc.property(stories, (texts) => {
        const all = texts.flatMap(passagesOf);
        const grown = texts.reduce(
          (postings, one, id) => addPassages(postings, passagesOf(one, id)),
          createTextPostings([], "en"),
        );
        expect(found(grown)).toEqual(found(createTextPostings(all, "en")));
      }),
    );
  });

  it("refuses a story that is there already", () => {
    const postings = createTextPostings(passagesOf(["A fox."], 1), "en");
    expect(() => addPassages(postings, passagesOf(["A crow."], 1))).toThrow("story 1");
  });
});

describe("removeStory", () => {
  it("finds what an index without the story finds", () => {
    fc.assert(
      fc.property(stories, fc.nat(), (texts, pick) => {
        const gone = pick % texts.length;
        const all = texts.flatMap(passagesOf);
        const rest = all.filter(({ storyId }) => storyId !== String(gone));
        const cut = removeStory(createTextPostings(all, "en"), String(gone));
        expect(found(cut)).toEqual(found(createTextPostings(rest, "en")));
      }),
      // A word that only the removed story had.
      { examples: [[[["the talks."], ["berlin."], ["."]], 1]] },
    );
  });

  it("leaves an index as it is that has no such story", () => {
    const postings = createTextPostings(passagesOf(["A fox."], 1), "en");
    expect(removeStory(postings, "2")).toBe(postings);
  });

  it("makes room for the story's next version", () => {
    const first = createTextPostings(
      [...passagesOf(["A fox."], 1), ...passagesOf(["A ring."], 2)],
      "en",
    );
    const next = addPassages(removeStory(first, "1"), passagesOf(["A crow wept."], 1));
    const hits = openTextIndex(next, { language: "en" }).search("Which crow?");
    expect(hits[0]?.id).toBe("1/0");
  });
});
