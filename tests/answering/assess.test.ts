import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answerExtractively } from "../../src/answering/answer-extractively.ts";
import { createRetriever } from "../../src/retrieval/create-retriever.ts";
import { createLibrary } from "../../src/story/library.ts";
import { parseStory } from "../../src/story/parse-story.ts";

const read = (name: string) =>
  readFileSync(new URL(`../fixtures/stories/${name}.txt`, import.meta.url), "utf8");
const stories = ["lamp-room", "harbour-trial"].map((id) => parseStory(read(id), { id }));
const searched = { library: createLibrary(stories), retriever: createRetriever(stories) };

const ask = (storyId: string, text: string) =>
  answerExtractively({ text, storyId, history: [], quotes: 3 }, searched)!;

describe("assess", () => {
  it.each([
    // All words are there, and what is asked is not.
    ["lamp-room", "Who cut the page out?"],
    ["lamp-room", "How did Josiah’s wife die?"],
    ["lamp-room", "Who is the inspector?"],
    ["lamp-room", "What did the inspector say?"],
    ["lamp-room", "What does the letter say?"],
    ["lamp-room", "Who was the letter from?"],
    ["lamp-room", "Why was the lamp out?"],
    ["harbour-trial", "Why did the cabin shake?"],
  ])("is not sure of %s: “%s”", (story, question) => {
    const { confidence, quotes } = ask(story, question);
    expect(confidence).not.toBe("strong");
    for (const { text } of quotes) expect(read(story)).toContain(text);
  });

  it.each([
    ["lamp-room", "Who met Marta at the landing?", "Josiah Penhallow, met her"],
    ["lamp-room", "How many steps did they climb?", "one hundred and twelve steps"],
    ["harbour-trial", "Who is the prosecutor?", "Daniel Voss"],
    ["harbour-trial", "When did the crane fall?", "19 April"],
  ])("is sure of %s: “%s”", (story, question, words) => {
    const { confidence, quotes } = ask(story, question);
    expect(confidence).toBe("strong");
    expect(quotes.some(({ text }) => text.includes(words))).toBe(true);
  });

  it("knows for certain that somebody whom the story names says nothing", () => {
    expect(ask("harbour-trial", "What did Yusuf say?").confidence).toBe("none");
  });
});
