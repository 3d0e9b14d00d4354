import { describe, expect, it } from "vitest";
import { holdsExpected } from "../../src/retrieval/answer-types.ts";
import { parseQuestion } from "../../src/retrieval/parse-question.ts";
import { parseStory } from "../../src/story/parse-story.ts";

/** Whether one sentence holds what a question asks for. */
function holds(text: string, asked: string): boolean {
  const story = parseStory(`The Crane\n\n${text}`, { id: "crane" });
  const question = parseQuestion(asked, "en");
  return holdsExpected(question.expects!, story, story.sentences.at(-1)!, question);
}

describe("holdsExpected", () => {
  it.each([
    ["How much did the crane cost?", "It had cost £1,450,000 and was almost eleven years old."],
    ["How many were killed?", "The fall killed two dockers."],
    ["How many dockers were killed?", "The fall killed two dockers."],
    ["When did it fall?", "It fell on 19 April."],
    ["How long did it stand?", "It stood for eleven years."],
    ["Where did it fall?", "It fell in Westhaven."],
    ["Why did it fall?", "It fell because the cable broke."],
    ["How old is he?", "Samuel Adeyemi, 41, had warned them."],
  ])("finds the answer to “%s”", (asked, text) => {
    expect(holds(text, asked)).toBe(true);
  });

  it.each([
    ["How much did the crane cost?", "It had cost the company dearly."],
    ["How many dockers were killed?", "Two cables broke before dockers came."],
    ["When did it fall?", "It fell into the harbour."],
    ["Where did it fall?", "It fell in the night."],
    ["Why did it fall?", "It fell on 19 April."],
  ])("finds none for “%s” in “%s”", (asked, text) => {
    expect(holds(text, asked)).toBe(false);
  });
});
