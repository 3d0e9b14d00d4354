import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quoteOf } from "../../src/answering/quote.ts";
import { summarizeExtractively } from "../../src/answering/summary/summarize-extractively.ts";
import {
  SUMMARY_STYLES,
  type Summary,
  type SummaryLine,
} from "../../src/answering/summary/summary.ts";
import { MOST_CHARACTERS, MOST_COMPONENTS, measure } from "../../src/discord/card.ts";
import { renderSummary } from "../../src/discord/render-summary.ts";
import { LANGUAGES } from "../../src/discord/texts/language.ts";
import { SUMMARY_TEXTS } from "../../src/discord/texts/summary-texts.ts";
import { checkMessage } from "../../src/playground/validate/check-message.ts";
import { loadCorpus } from "../../src/story/load-corpus.ts";
import { parseStory } from "../../src/story/parse-story.ts";

const ASKER = "600000000000000013";
const article = (await loadCorpus("corpus")).library.stories[0]!;

const textOf = (message: unknown): string => {
  const texts: string[] = [];
  JSON.stringify(message, (key, value) => {
    if (key === "content") texts.push(value as string);
    return value;
  });
  return texts.join("\n");
};
const isValid = (message: object) =>
  checkMessage(message as Record<string, unknown>, { files: 0, before: null });

/** A summary of as many lines, each with a sentence of its own and this statement. */
function summaryOf(text: string, statement: string | null): Summary & { readonly text: string } {
  const story = parseStory(text, { id: "tale" });
  const quotes = story.sentences.slice(1).map((sentence, at) => quoteOf(story, sentence, at + 1));
  const lines = quotes.map(
    ({ n }): SummaryLine => ({ label: null, text: statement, support: "partial", citations: [n] }),
  );
  const style = "full";
  return { style, story: "tale", focus: null, mode: "model", lines, quotes, fallback: null, text };
}
const renderOf = (summary: Summary & { readonly text: string }) =>
  renderSummary({
    summary,
    story: parseStory(summary.text, { id: "tale" }),
    askerId: ASKER,
    language: "en",
    spoilers: false,
    limits: [],
  });

describe("renderSummary", () => {
  it.each(
    LANGUAGES.flatMap((language) => SUMMARY_STYLES.map((style) => [language, style] as const)),
  )("is a message that Discord takes: %s, %s", (language, style) => {
    const summary = summarizeExtractively(article, { style, focus: null });
    const message = renderSummary({
      spoilers: false,
      limits: [],
      summary,
      story: article,
      askerId: ASKER,
      language,
    });
    expect(isValid(message)).toEqual({});
    expect(textOf(message)).toContain(SUMMARY_TEXTS[language].headings[style]);
    for (const { n } of summary.quotes) expect(textOf(message)).toContain(`**[${n}]**`);
  });

  it("tells a date in the reader's language, and a year that is said already once", () => {
    const dated = { ...article, source: { ...article.source, date: "2025-12-15" } };
    const summary = summarizeExtractively(dated, { style: "timeline", focus: null });
    const view = { summary, story: dated, askerId: ASKER };
    const english = textOf(renderSummary({ spoilers: false, limits: [], ...view, language: "en" }));
    expect(english).toMatch(/\*\*over the weekend\*\* · December 13\s–\s14, 2025/);
    expect(english).toContain("**in 2022**\n");
    expect(
      textOf(renderSummary({ spoilers: false, limits: [], ...view, language: "de" })),
    ).toContain("13.–14. Dezember 2025");
  });

  it("shows a quote of two lines once, and refers to it", () => {
    const summary = summarizeExtractively(article, { style: "who", focus: null });
    const text = textOf(
      renderSummary({
        spoilers: false,
        limits: [],
        summary,
        story: article,
        askerId: ASKER,
        language: "en",
      }),
    );
    expect(text.split("U.S. officials Steve Witkoff and Jared Kushner")).toHaveLength(2);
    expect(text).toMatch(/\*\*Jared Kushner\*\* \\\[\d+\\\]/);
  });

  it("shows statements with their quotes, and how far these carry them", () => {
    const summary = summaryOf("A tale\n\nAnna Bell closed the *old* door.", "Anna closed *it*.");
    const text = textOf(renderOf(summary));
    expect(text).toContain("Anna closed \\*it\\*. \\[1\\] *(partly supported)*");
    expect(text).toContain("> Anna Bell closed the \\*old\\* door.");
  });

  it("shows a statement that only repeats its quote once, as the quote", () => {
    const summary = summaryOf("A tale\n\nAnna Bell closed the door.", "Anna Bell closed the door.");
    const text = textOf(renderOf(summary));
    expect(text.split("Anna Bell closed the door.")).toHaveLength(2);
    expect(text).toContain("> Anna Bell");
  });

  it("leaves lines out that find no room, and says how many", () => {
    const sentence = `Anna Bell walked ${"very ".repeat(60)}far.`;
    const summary = summaryOf(`A tale\n\n${Array(20).fill(sentence).join(" ")}`, "Anna walked.");
    const message = renderOf(summary);
    expect(isValid(message)).toEqual({});
    expect(textOf(message)).toMatch(/\d+ more found no room/);
  });

  it("keeps within the limits, whatever the texts", () => {
    const hostile = readFileSync("tests/fixtures/hostile-text.jsonl", "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).text as string);
    const text = fc.array(fc.constantFrom(...hostile, "He went home. ", "a ".repeat(400)), {
      minLength: 1,
      maxLength: 14,
    });
    fc.assert(
      fc.property(text, fc.constantFrom(...hostile, null), (parts, statement) => {
        const summary = summaryOf(`A tale\n\n${parts.join("\n\n")}`, statement);
        const { components, characters } = measure(renderOf(summary).components);
        expect(components).toBeLessThanOrEqual(MOST_COMPONENTS);
        expect(characters).toBeLessThanOrEqual(MOST_CHARACTERS);
      }),
      { numRuns: 60 },
    );
  });
});
