import { describe, expect, it } from "vitest";
import { createSentenceMeasurer } from "../../src/retrieval/sentence-measures.ts";
import { createTextIndex } from "../../src/retrieval/text-index.ts";

const texts = ["The giant found a ring. … He wept.", "The king slept. Nobody saw the giant."];
const index = createTextIndex(
  texts.map((text, at) => ({
    id: String(at),
    storyId: "s",
    text,
    sentenceStarts: at === 0 ? [0, 24, 26] : [0, 16],
  })),
  { language: "en" },
);
const measurer = (question: string) => createSentenceMeasurer(index.postings, index.read(question));

describe("createSentenceMeasurer", () => {
  it("measures what a sentence has of the question itself", () => {
    const { own, exact } = measurer("Who found the ring?").measure(0, 0);
    expect(own).toBeCloseTo(1);
    expect(exact).toBeCloseTo(1);
  });

  it("tells another form of a word from the very form", () => {
    const { own, exact } = measurer("Which rings?").measure(0, 0);
    expect(own).toBeCloseTo(1);
    expect(exact).toBe(0);
  });

  it("counts rows by the sentences given, with words or without", () => {
    expect(measurer("Who wept?").measure(0, 2).own).toBeCloseTo(1);
    expect(measurer("Who wept?").measure(0, 1).own).toBe(0);
    expect(measurer("Who wept?").measure(0, 9).own).toBe(0);
  });

  it("sees what the neighbours add, across the passages of a story", () => {
    expect(measurer("Who slept?").measure(0, 2).after).toBeCloseTo(1);
    expect(measurer("Who wept?").measure(1, 0).before).toBeCloseTo(1);
    expect(measurer("Who wept?").measure(1, 1).farBefore).toBeCloseTo(1);
  });

  it("counts pairs of neighbouring words, stop-words too", () => {
    const { phrases } = measurer("found a ring").measure(0, 0);
    expect(phrases).toBeCloseTo(1);
    expect(measurer("ring a found").measure(0, 0).phrases).toBe(0);
  });
});
