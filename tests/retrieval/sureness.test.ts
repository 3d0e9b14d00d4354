import { describe, expect, it } from "vitest";
import { QUESTION_CUES, questionCues } from "../../src/retrieval/question-cues.ts";
import { SURENESS_PARTS, surenessOf } from "../../src/retrieval/sureness.ts";
import { createTextIndex } from "../../src/retrieval/text-index.ts";

const index = createTextIndex(
  [
    { id: "1", storyId: "s", text: "The miller found a silver key in the well of the old castle." },
    {
      id: "2",
      storyId: "s",
      text: "Princess Olga gave the miller forty coins for the silver key.",
    },
  ],
  { language: "en" },
);

describe("questionCues", () => {
  const cue = (question: string, name: (typeof QUESTION_CUES)[number]) =>
    questionCues(question)[QUESTION_CUES.indexOf(name)];

  it("sees a question that denies, and one that turns a word", () => {
    expect(cue("What did the miller not find?", "denies")).toBe(1);
    expect(cue("What didn’t he find?", "notInWords")).toBe(1);
    expect(cue("Which coins were invaluable?", "turnedWord")).toBe(1);
    expect(cue("What did the miller find?", "denies")).toBe(0);
  });

  it("counts capitals and figures behind the first word", () => {
    expect(cue("Whom did Princess Olga meet in 1812?", "capitals")).toBeCloseTo(2 / 3);
    expect(cue("Whom did Princess Olga meet in 1812?", "figures")).toBe(1);
  });
});

describe("surenessOf", () => {
  const zeros = new Float32Array(SURENESS_PARTS.length);
  const weights = (belongs: number, fair: number) => ({ belongs: [belongs], fair: [fair] });

  it("grows with belonging, and with fairness where belonging is the same", () => {
    expect(surenessOf(zeros, weights(2, 0))).toBeGreaterThan(surenessOf(zeros, weights(1, 0)));
    expect(surenessOf(zeros, weights(2, 1))).toBeGreaterThan(surenessOf(zeros, weights(2, -1)));
  });

  it("lets no fairness save a question that does not belong", () => {
    expect(surenessOf(zeros, weights(-3, 9))).toBeLessThan(surenessOf(zeros, weights(3, -9)));
  });

  it("is surer of a story's question than of the same with a turn, or of another matter", () => {
    const fair = index.sureness("What did the miller find in the well of the old castle?");
    const turned = index.sureness("What did the miller never find in the well of the old castle?");
    const other = index.sureness("How do I sort a list in Python?");
    expect(fair).toBeGreaterThan(turned);
    expect(turned).toBeGreaterThan(other);
  });
});
