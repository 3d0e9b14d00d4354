import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkQuote } from "../../../src/answering/quote-check/check-quote.ts";
import { parseStory } from "../../../src/story/parse-story.ts";
import type { Sentence, Story } from "../../../src/story/story.ts";
import { mutationsOf } from "../mutations/operators.ts";

const read = (file: string) => parseStory(readFileSync(file, "utf8"), { id: "story" });
const article = read("corpus/ukraine-nato.txt");
const check = (words: string, speaker: string | null = null) =>
  checkQuote(article, { words, speaker });

describe("checkQuote", () => {
  it("finds the story's words in other typography, at their place and with their speaker", () => {
    const { verdict, nearest } = check("A lot of progress  was made", "Witkoff");
    expect(verdict).toBe("exact");
    expect(nearest).toMatchObject({
      text: "a lot of progress was made",
      voice: { kind: "direct", speaker: "Steve Witkoff" },
    });
  });

  it.each([
    ["Kushner", "wrong_speaker"],
    ["Zelensky", "wrong_speaker"],
    ["Joe Biden", "wrong_speaker"],
    ["the article", "wrong_speaker"],
    ["Mr Witkoff", "exact"],
    ["he", "exact"],
    ["an official", "exact"],
  ])("tells whether the words are those of %s", (speaker, verdict) => {
    expect(check("a lot of progress was made", speaker).verdict).toBe(verdict);
  });

  it("knows the narrator's words from anybody's speech", () => {
    const shift = "Ukraine’s offer marks a major policy shift.";
    expect(check(shift, "Zelenskyy")).toMatchObject({
      verdict: "wrong_speaker",
      notes: [{ kind: "narrated" }],
    });
    expect(check(shift, "the article").verdict).toBe("exact");
  });

  it("says of reported speech that it is no quotation", () => {
    const { verdict, notes } = check("the president would comment on the talks", "Lytvyn");
    expect(verdict).toBe("exact");
    expect(notes[0]).toEqual({ kind: "reported", speaker: "Dmytro Lytvyn" });
  });

  it("shows an altered quote word by word against the true one, with its speaker", () => {
    const { verdict, nearest, diff } = check(
      "Some partners from the United States and Europe did support this direction",
      "Zelenskyy",
    );
    expect(verdict).toBe("altered");
    expect(nearest?.voice.speaker).toBe("Volodymyr Zelenskyy");
    expect(diff).toEqual([
      { op: "same", text: "Some partners from the United States and Europe did" },
      { op: "story", text: "not" },
      { op: "same", text: "support this direction" },
    ]);
  });

  it("recognises a marked elision, and one that turns the sense", () => {
    const honest = check("Some partners … did not support this direction", "Zelenskyy");
    expect(honest).toMatchObject({
      verdict: "exact",
      notes: [{ kind: "left_out", words: "from the United States and Europe" }],
    });
    const turned = check(
      "Some partners from the United States and Europe did […] support this direction",
    );
    expect(turned).toMatchObject({
      verdict: "altered",
      notes: [{ kind: "turned", words: "not" }],
    });
  });

  it("takes no elision for a bridge between speakers or far apart places", () => {
    expect(check("a lot of progress was made … was a compromise").verdict).toBe("altered");
    expect(
      check("the alliance’s expansion in Eastern Europe … this already is a compromise").verdict,
    ).toBe("altered");
  });

  it.each([
    ["[T]his already is a compromise on our part", "exact"],
    ["And [it] already is a compromise on our part", "exact"],
    ["And this already [was] a compromise on our part", "exact"],
    ["And this already is [not] a compromise on our part", "altered"],
    [
      "Some partners from the United States and Europe did [indeed] support this direction",
      "altered",
    ],
  ])("recognises what stands in brackets as the quoter's: %s", (words, verdict) => {
    expect(check(words, "Zelenskyy").verdict).toBe(verdict);
  });

  it("says of a translation that it can't be checked word by word", () => {
    for (const words of [
      "Und das ist bereits ein Kompromiss von unserer Seite",
      "І це вже компроміс з нашого боку",
    ]) {
      expect(check(words)).toMatchObject({ verdict: "absent", nearest: null });
      expect(check(words).notes[0]).toEqual({ kind: "translated" });
    }
  });

  it("lets two paragraphs run together only where the quote breaks too", () => {
    const paragraphOf = ({ block }: Sentence) => article.blocks[block]!.paragraph;
    const next = article.sentences.find((sentence) => paragraphOf(sentence) === 2)!;
    const before = article.sentences.findLast((sentence) => paragraphOf(sentence) === 1)!;
    const [one, two] = [before, next].map((s) => article.text.slice(s.start, s.end));
    expect(check(`${one} ${two}`).verdict).toBe("altered");
    expect(check(`${one}\n\n${two}`).verdict).toBe("exact");
  });

  it("never throws", () => {
    for (const words of [
      "",
      "[",
      "[]",
      "[…]",
      "…",
      "\uD800",
      "a".repeat(20_000),
      "[a".repeat(500),
    ]) {
      expect(check(words).verdict).toBe("absent");
    }
  });
});

const stories = [
  "corpus/ukraine-nato.txt",
  "tests/fixtures/stories/harbour-trial.txt",
  "tests/fixtures/stories/lamp-room.txt",
].map(read);

/** Operators whose words are of two places: either is the nearest. */
const STITCHED = new Set(["frankenquote_far", "merged_without_mark", "cross_paragraph"]);
const SCRAPS = new Set(["elision_of_scraps", "elision_out_of_order"]);

describe("checkQuote, over every sentence and mutation", () => {
  const counts = { caught: 0, missed: 0, false: 0, nearest: 0, altered: 0 };
  const isNear = (story: Story, sentence: Sentence, start: number, end: number) => {
    if (start < sentence.end && end > sentence.start) return true;
    // A sentence that the story has twice is near in both places.
    return story.text.slice(sentence.start, sentence.end).includes(story.text.slice(start, end));
  };
  for (const story of stories) {
    for (const sentence of story.sentences) {
      for (const { operator, verdict, words } of mutationsOf(story, sentence)) {
        if (verdict === "own-letters") continue;
        const found = checkQuote(story, { words, speaker: null });
        const caught = found.verdict !== "exact";
        if (verdict === "keep") counts.false += caught ? 1 : 0;
        else if (caught) counts.caught++;
        else counts.missed++;
        if (found.verdict !== "altered" || STITCHED.has(operator) || SCRAPS.has(operator)) continue;
        counts.altered++;
        const { start, end } = found.nearest!;
        if (isNear(story, sentence, start, end)) counts.nearest++;
      }
    }
  }

  it("tells altered and absent from exact with an F1 of at least 98", () => {
    const precision = counts.caught / (counts.caught + counts.false);
    const recall = counts.caught / (counts.caught + counts.missed);
    expect(counts.caught).toBeGreaterThan(1_500);
    expect((200 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(98);
  });

  it("names the right true passage in at least 99 %", () => {
    expect(counts.nearest / counts.altered).toBeGreaterThanOrEqual(0.99);
    expect(counts.altered).toBeGreaterThan(800);
  });
});
