import { describe, expect, it } from "vitest";
import { historyFor } from "../../../src/answering/conversation/history-for.ts";
import type { Turn } from "../../../src/answering/conversation/turn.ts";
import { loadCorpus } from "../../../src/story/load-corpus.ts";

const story = (await loadCorpus("corpus")).library.stories[0]!;
const turn = (question: string, more: Partial<Turn> = {}): Turn => ({
  question,
  story: story.id,
  quotes: [{ start: 0, end: 7, text: "Ukraine", speaker: null }],
  statements: [],
  ...more,
});

describe("historyFor", () => {
  it.each([
    "Did she agree with him?",
    "Would they survive that?",
    "How many others did so?",
    "Onlar bunu neden kabul etti?",
  ])("tells what was said before for “%s”", (question) => {
    expect(historyFor(question, [turn("Who met in Berlin?")], story)).toEqual([
      { question: "Who met in Berlin?", answer: "Ukraine" },
    ]);
  });

  it.each([
    "Who is Dmytro Lytvyn?",
    "Is it true that Hungary was resistant?",
    "How long did the talks last?",
  ])("tells nothing for “%s”, which stands alone", (question) => {
    expect(historyFor(question, [turn("Who met in Berlin?")], story)).toEqual([]);
  });

  it("tells of the last three turns about this story, by their statements where there are some", () => {
    const turns = [
      turn("One?"),
      turn("Two?"),
      turn("Elsewhere?", { story: "another" }),
      turn("Three?", { statements: ["They met.", "They spoke."] }),
      turn("Four?", { quotes: [{ start: 0, end: 900, text: "x".repeat(900), speaker: null }] }),
    ];
    const told = historyFor("And did they like it?", turns, story);
    expect(told.map(({ question }) => question)).toEqual(["Two?", "Three?", "Four?"]);
    expect(told[1]!.answer).toBe("They met. They spoke.");
    expect(told[2]!.answer).toHaveLength(600);
    expect(historyFor("And did they like it?", [], story)).toEqual([]);
  });
});
