import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAttribution } from "../../src/answering/attribute.ts";
import type { DraftStatement } from "../../src/answering/draft.ts";
import { selectGrounding } from "../../src/answering/select-grounding.ts";
import { parseStory } from "../../src/story/parse-story.ts";

const root = new URL("../../", import.meta.url);
const story = parseStory(readFileSync(new URL("corpus/ukraine-nato.txt", root), "utf8"), {
  id: "ukraine-nato",
});
const grounding = selectGrounding(story, [], { budget: 1e9, countTokens: (text) => text.length });

/** The label of the one sentence that holds the words. */
function labelOf(words: string): string {
  const holding = grounding.sentences.filter(({ sentence }) =>
    story.text.slice(sentence.start, sentence.end).includes(words),
  );
  expect(holding).toHaveLength(1);
  return holding[0]!.label;
}

/** Attributes one statement that cites the sentence with the words. */
function attribute(text: string, cited: string, question = "What happened?") {
  const attribution = createAttribution(grounding, { text: question, quotes: 3 });
  attribution.add({ cites: [{ sentence: labelOf(cited), words: null }], text });
  const failed = attribution.receipts[0]!.checks.filter(({ passed }) => !passed);
  return { ...attribution.shown, failed: failed.map(({ name }) => name) };
}

const PROGRESS = "a lot of progress";

describe("createAttribution", () => {
  it("shows a statement with the sentence that carries it", () => {
    const { statements, quotes } = attribute(
      "The offer marks a major policy shift.",
      "major policy",
    );
    expect(statements).toEqual([
      { text: "The offer marks a major policy shift.", support: "full", citations: [1] },
    ]);
    expect(quotes[0]?.text).toBe("Ukraine’s offer marks a major policy shift.");
  });

  it("keeps the speaker of what is quoted", () => {
    const text = "Witkoff said “a lot of progress was made” during the talks.";
    expect(attribute(text, PROGRESS).statements).toMatchObject([{ text, support: "full" }]);
  });

  it("adds the speaker whom a statement keeps silent about", () => {
    expect(attribute("A lot of progress was made.", PROGRESS).statements[0]?.text).toBe(
      "A lot of progress was made, according to Steve Witkoff.",
    );
  });

  it("adds nobody to what the narrator says beside somebody’s words", () => {
    const text = "The talks are set to continue on Monday.";
    expect(attribute(text, PROGRESS).statements[0]?.text).toBe(text);
  });

  it("sets the words between quotation marks in the story’s letters", () => {
    const { statements } = attribute('Witkoff said "A lot of **progress** was made".', PROGRESS);
    expect(statements[0]?.text).toBe('Witkoff said "a lot of progress was made".');
  });

  it.each([
    ["quotations", "Zelenskyy said “a lot of progress was made”.", PROGRESS],
    ["quotations", "Witkoff said “a lot of good progress was made”.", PROGRESS],
    ["quotations", "Witkoff said “a lot of progress was made.", PROGRESS],
    ["quotations", "Zelenskyy said “the offer was a compromise”.", "was a compromise, amid"],
    ["voice", "Witkoff said the talks are set to continue on Monday.", PROGRESS],
    ["voice", "Kushner said that a lot of progress was made.", PROGRESS],
    ["negation", "No progress was made during the talks.", PROGRESS],
    ["negation", "Ukraine’s offer is not a major policy shift.", "major policy"],
    ["negation", "Some partners supported this direction.", "did not support"],
    [
      "negation",
      "Moscow will allow Ukraine’s allies in a peacekeeping force.",
      "refusing to allow",
    ],
    ["numbers", "Zelenskyy offered it during six hours of talks.", "five hours"],
    ["numbers", "Zelenskyy offered it during five days of talks.", "five hours"],
    ["names", "Zelenskyy met Macron in Berlin over the weekend.", "five hours"],
    ["names", "Friedrich Merz is the French President.", "Friedrich Merz"],
    ["names", "French President Friedrich Merz met Zelenskyy.", "Friedrich Merz"],
    ["names", "Paris hosted the talks over the weekend.", "five hours"],
    ["roles", "Witkoff offered Zelenskyy to drop NATO dreams in Berlin.", "five hours"],
    ["wording", "Ukraine’s offer marks a major sudden policy shift.", "major policy"],
    ["wording", "Ukraine’s offer marked a major policy shift.", "major policy"],
    ["coverage", "Everybody in the kitchen danced until the morning came.", "major policy"],
    ["clean", "See https://evil.example for the offer of Ukraine.", "major policy"],
    ["clean", "@everyone Ukraine’s offer marks a shift.", "major policy"],
    ["clean", "Ukraine’s offer [marks](x) a shift.", "major policy"],
    ["clean", "42", "major policy"],
  ] as const)("drops what fails the check of %s: %s", (check, text, cited) => {
    const { statements, quotes, failed } = attribute(text, cited);
    expect(statements).toEqual([]);
    expect(quotes).toEqual([]);
    expect(failed).toContain(check);
  });

  it("allows numbers in words, demonyms and other spellings of a name", () => {
    const text = "Zelensky offered it during 5 hours of talks with two U.S. officials.";
    const { failed } = attribute(text, "five hours");
    expect(failed).toEqual(["numbers"]);
    expect(attribute(text.replace("two ", ""), "five hours").failed).toEqual([]);
  });

  it("allows what the question names", () => {
    const text = "Volodymyr Zelenskyy offered it over the weekend in Germany.";
    expect(attribute(text, "five hours").failed).toContain("names");
    expect(attribute(text, "five hours", "What was offered in Germany?").failed).not.toContain(
      "names",
    );
  });

  it("drops what has nothing to do with the question", () => {
    const text = "Ukraine’s offer marks a major policy shift.";
    expect(attribute(text, "major policy", "Who painted the kitchen?").failed).toContain(
      "relevance",
    );
  });

  it("mends a wrong label when one sentence alone has the words", () => {
    const attribution = createAttribution(grounding, { text: "progress?", quotes: 3 });
    const words = "a lot of progress was made";
    attribution.add({ cites: [{ sentence: "s99", words }], text: `Witkoff said “${words}”.` });
    expect(attribution.shown.quotes[0]?.text).toContain(words);
  });

  it("quotes a sentence once, and no more quotes than were asked for", () => {
    const attribution = createAttribution(grounding, { text: "What happened?", quotes: 2 });
    const cite = (words: string, text: string): DraftStatement => ({
      cites: [{ sentence: labelOf(words), words: null }],
      text,
    });
    expect(attribution.add(cite(PROGRESS, "The talks are set to continue on Monday."))).toBe(true);
    expect(attribution.add(cite(PROGRESS, "The talks are set to continue on Monday."))).toBe(false);
    expect(attribution.add(cite(PROGRESS, "Witkoff said a lot of progress was made."))).toBe(true);
    expect(attribution.add(cite("major policy", "The offer marks a major policy shift."))).toBe(
      true,
    );
    expect(attribution.add(cite("vanishingly", "The chance of joining was thin."))).toBe(false);
    expect(attribution.shown.quotes.map(({ n }) => n)).toEqual([1, 2]);
    expect(attribution.shown.statements.map(({ citations }) => citations)).toEqual([[1], [1], [2]]);
  });

  it("leaves out citations that add nothing", () => {
    const attribution = createAttribution(grounding, { text: "What happened?", quotes: 3 });
    const cites = ["major policy", PROGRESS].map((words) => ({
      sentence: labelOf(words),
      words: null,
    }));
    attribution.add({ cites, text: "The offer marks a major policy shift." });
    expect(attribution.shown.quotes).toHaveLength(1);
  });

  it("lowers stamps by a second opinion, and never raises one", () => {
    const attribution = createAttribution(grounding, { text: "What happened?", quotes: 3 });
    for (const [words, text] of [
      [PROGRESS, "The talks are set to continue on Monday."],
      ["major policy", "The offer marks a major policy shift."],
    ] as const) {
      attribution.add({ cites: [{ sentence: labelOf(words), words: null }], text });
    }
    attribution.lower(["none", "partial"]);
    expect(attribution.shown.statements.map(({ support }) => support)).toEqual(["partial"]);
    attribution.lower(["full"]);
    expect(attribution.shown.statements.map(({ support }) => support)).toEqual(["partial"]);
  });

  it("shows only slices of the story and never throws, whatever the draft", () => {
    const pieces = story.text.split(/(?<=\s)/u);
    const scraps = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(fc.constantFrom(...pieces, "“", "”", '"', "not ", "…", " said ", "s4"), {
          maxLength: 30,
        })
        .map((list) => list.join("")),
    );
    const label = fc.oneof(fc.constantFrom(...grounding.sentences.map((one) => one.label)), scraps);
    const cite = fc.record({ sentence: label, words: fc.option(scraps) });
    const statement = fc.record({ cites: fc.array(cite, { maxLength: 4 }), text: scraps });
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 4 }), scraps, (draft, text) => {
        const attribution = createAttribution(grounding, { text, quotes: 3 });
        for (const one of draft) attribution.add(one);
        const { statements, quotes } = attribution.shown;
        expect(quotes.length).toBeLessThanOrEqual(3);
        for (const quote of quotes) {
          expect(story.text.slice(quote.start, quote.end)).toBe(quote.text);
        }
        for (const { citations } of statements) expect(citations.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});
