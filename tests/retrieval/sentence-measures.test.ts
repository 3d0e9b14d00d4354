import { describe, expect, it } from "vitest";
import { measureScarcity } from "../../src/retrieval/scarcity.ts";
import { createSentenceMeasurer } from "../../src/retrieval/sentence-measures.ts";
import { createSentenceRows } from "../../src/retrieval/sentence-rows.ts";
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
const measurer = (question: string) => {
  const query = index.read(question);
  const terms = query.words.map(({ word, term: termId }) => ({
    term: { asked: word, word, kind: "word" as const, weight: 1 },
    expansions: termId === -1 ? [] : [{ termId, how: "stem" as const, weight: 1 }],
  }));
  const rows = createSentenceRows(index.postings, query, terms);
  return createSentenceMeasurer(rows, query, () => measureScarcity(index.postings, terms, 0));
};

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

  it("counts a word for more the fewer sentences have it", () => {
    const { scarce, lacking } = measurer("Which giant wept?").measure(0, 2);
    expect(scarce).toBeGreaterThan(0.5);
    expect(lacking).toBeCloseTo(1 - scarce);
  });

  it("sees of what a sentence speaks in those around it", () => {
    const { context, lead, scarce } = measurer("Which giant wept?").measure(0, 2);
    expect(scarce + lead).toBeGreaterThan(scarce);
    expect(context).toBeGreaterThan(scarce);
    expect(context).toBeLessThan(1);
  });

  it("counts pairs of neighbouring words, stop-words too", () => {
    const { phrases } = measurer("found a ring").measure(0, 0);
    expect(phrases).toBeCloseTo(1);
    expect(measurer("ring a found").measure(0, 0).phrases).toBe(0);
  });
});
