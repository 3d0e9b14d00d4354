import { describe, expect, it } from "vitest";
import { createRetriever } from "../../src/retrieval/create-retriever.ts";
import { partOf } from "../../src/retrieval/retrieved.ts";
import { parseStory } from "../../src/story/parse-story.ts";
import { sliceOf } from "../../src/story/story.ts";

const text = [
  "Once there was a giant called Olle. He lived under the old hill.",
  "The miller found a silver key in the well. Then he opened the mill. A cold wind blew.",
  "“Where is my key?” asked Olle. The miller was amazed, for he knew no Olle.",
  "At last the giant took the key to the church tower. He locked the door and slept.",
].join("\n\n");
const story = parseStory(`---\ntitle: The key\nlanguage: en\n---\n\n${text}`, { id: "key" });
const retriever = createRetriever([story]);

/** A part of the score that a sentence beginning so has for a question. */
function cueOf(question: string, opening: string, name: string): number {
  const ranked = retriever.retrieve(question, { limit: 20 }).flatMap(({ sentences }) => sentences);
  const found = ranked.find(({ sentence }) => sliceOf(story, sentence).startsWith(opening));
  return found === undefined ? Number.NaN : partOf(found, name);
}

describe("createSentenceCues", () => {
  it("looks for what comes after an event behind it, the nearer the more", () => {
    const question = "What did the miller do after he found the silver key?";
    const next = cueOf(question, "Then he opened", "clauseBefore");
    expect(next).toBeGreaterThan(cueOf(question, "The miller was amazed", "clauseBefore"));
    expect(cueOf(question, "The miller found", "clauseBefore")).toBe(0);
  });

  it("looks for what comes before an event in front of it", () => {
    const question = "What did the miller find before he opened the mill?";
    expect(cueOf(question, "The miller found", "clauseAfter")).toBeGreaterThan(0);
    expect(cueOf(question, "The miller was amazed", "clauseAfter")).toBe(0);
  });

  it("takes a pronoun for somebody named shortly before", () => {
    const question = "Where did the giant sleep?";
    const opening = "He locked the door";
    expect(cueOf(question, opening, "resolved")).toBeGreaterThan(cueOf(question, opening, "plain"));
    expect(cueOf(question, opening, "subjectPronoun")).toBe(1);
    expect(cueOf(question, "At last the giant", "subjectPronoun")).toBe(0);
  });

  it("finds feelings that the question has not", () => {
    const question = "How did the miller feel when Olle asked for his key?";
    expect(cueOf(question, "The miller was amazed", "feels")).toBe(1);
    expect(cueOf("How did the amazed miller feel?", "The miller was amazed", "feels")).toBe(0);
  });

  it("tells a sentence that asks, and one that is spoken", () => {
    const question = "What did Olle say about the key?";
    expect(cueOf(question, "“Where is", "spoken")).toBe(1);
    expect(cueOf(question, "“Where is", "spokenAsked")).toBe(1);
    expect(cueOf("Where was the key?", "“Where is", "spokenAsked")).toBe(0);
    expect(cueOf(question, "The miller found", "spoken")).toBe(0);
  });

  it("hints at reasons, people and places only where they are asked for", () => {
    expect(cueOf("Where was the key taken?", "At last the giant", "placeHint")).toBe(1);
    expect(cueOf("Who took the key?", "At last the giant", "personHint")).toBe(1);
    expect(cueOf("Why was the miller amazed?", "The miller was amazed", "reasonHint")).toBe(1);
    expect(cueOf("What amazed the miller?", "The miller was amazed", "reasonHint")).toBe(0);
  });
});
