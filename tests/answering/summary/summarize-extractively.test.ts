import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { opensLeaning } from "../../../src/answering/summary/openers.ts";
import { summarizeExtractively } from "../../../src/answering/summary/summarize-extractively.ts";
import { SUMMARY_STYLES, type Summary } from "../../../src/answering/summary/summary.ts";
import { loadCorpus } from "../../../src/story/load-corpus.ts";
import { parseStory } from "../../../src/story/parse-story.ts";
import type { Story } from "../../../src/story/story.ts";
import { parseMarkup } from "../../eval/speakers/parse-markup.ts";

const article = (await loadCorpus("corpus")).library.stories[0]!;

const FIXTURES = "tests/fixtures/stories";
const MARKED = "tests/eval/speakers/texts/dev";
const stories: readonly Story[] = [
  article,
  ...readdirSync(FIXTURES).map((file) =>
    parseStory(readFileSync(`${FIXTURES}/${file}`, "utf8"), { id: file }),
  ),
  ...readdirSync(MARKED).map((file) => {
    const { text } = parseMarkup(readFileSync(`${MARKED}/${file}`, "utf8"), file);
    return parseStory(text, { id: file });
  }),
];

const summarize = (
  story: Story,
  style: (typeof SUMMARY_STYLES)[number],
  focus: string | null = null,
) => summarizeExtractively(story, { style, focus });
const wordsOf = ({ quotes }: Summary) => quotes.map(({ text }) => text).join("\n");

/** What must hold of every summary of every text. */
function expectSound(summary: Summary, story: Story) {
  const { lines, quotes } = summary;
  expect(quotes.map(({ n }) => n)).toEqual(quotes.map((_, at) => at + 1));
  for (const quote of quotes) {
    expect(story.text.slice(quote.start, quote.end)).toBe(quote.text);
    const { kind } = story.blocks.findLast(({ start }) => start <= quote.start)!;
    expect(["paragraph", "caption"]).toContain(kind);
  }
  for (const { citations } of lines) {
    expect(citations.length).toBeGreaterThan(0);
    expect(citations.every((n) => n >= 1 && n <= quotes.length)).toBe(true);
  }
  // The last line cites the last quote: they are numbered as they are shown.
  expect(lines.flatMap(({ citations }) => citations).length === 0).toBe(quotes.length === 0);
}

describe("summarizeExtractively", () => {
  it("names in full the offer, what is wanted, the talks, Russia's position and the resistance", () => {
    const full = wordsOf(summarize(article, "full"));
    expect(full).toContain("willing to give up its aspirations to join NATO");
    expect(full).toContain("in return for security guarantees");
    expect(full).toMatch(/five hours of talks .* in Berlin/);
    expect(full).toContain("Moscow vehemently opposes Ukraine joining NATO");
    expect(full).toContain("Several members were resistant to the idea");
  });

  it("tells the news in one line, and in three points without saying it twice", () => {
    const line = summarize(article, "line");
    expect(line.quotes).toHaveLength(1);
    expect(wordsOf(line)).toContain("Ukraine has said it’s willing to give up");
    const brief = summarize(article, "brief");
    expect(brief.quotes.map(({ paragraph }) => paragraph)).toEqual([1, 2, 4]);
  });

  it("keeps the voice of what somebody says", () => {
    const { quotes } = summarize(article, "brief");
    expect(quotes[2]!.voice).toMatchObject({ kind: "reported", speaker: "Volodymyr Zelenskyy" });
    expect(quotes[1]!.voice.kind).toBe("narration");
  });

  it("says who is who in the story's own words", () => {
    const { lines, quotes } = summarize(article, "who");
    const told = new Map(
      lines.map(({ label, citations }) => [
        label?.type === "member" ? label.name : "",
        quotes[citations[0]! - 1]!.text,
      ]),
    );
    expect(told.get("Volodymyr Zelenskyy")).toBe("Ukrainian President Volodymyr Zelenskyy");
    expect(told.get("Emmanuel Macron")).toBe("French President Emmanuel Macron");
    expect(told.get("Jared Kushner")).toBe("U.S. officials Steve Witkoff and Jared Kushner");
    expect(told.get("Dmytro Lytvyn")).toMatch(/^Zelenskyy aide Dmytro Lytvyn/);
  });

  it("gives each side its own words, and the story's on its stand", () => {
    const { lines, quotes } = summarize(article, "sides");
    for (const { label, citations } of lines) {
      const { voice, text } = quotes[citations[0]! - 1]!;
      const name = label?.type === "member" ? label.name : null;
      if (voice.kind === "narration") expect(text).toContain(name);
      else expect(voice.speaker).toBe(name);
    }
    const names = new Set(lines.map(({ label }) => (label?.type === "member" ? label.name : "")));
    expect([...names]).toEqual(
      expect.arrayContaining(["Volodymyr Zelenskyy", "Ukraine", "Russia", "Steve Witkoff"]),
    );
  });

  it("keeps relative days as they are said while the story's date is not known", () => {
    const { lines } = summarize(article, "timeline");
    const told = lines.map(({ label }) =>
      label?.type === "time" ? [label.said, label.date?.from ?? null] : [],
    );
    expect(told.slice(0, 2)).toEqual([
      ["in 2022", "2022-01-01"],
      ["December 8, 2025", "2025-12-08"],
    ]);
    expect(told).toContainEqual(["over the weekend", null]);
    expect(told).toContainEqual(["on Monday", null]);
  });

  it("orders them by date once the front matter tells it", () => {
    const dated = { ...article, source: { ...article.source, date: "2025-12-15" } };
    const { lines } = summarize(dated, "timeline");
    const days = lines.map(({ label }) => (label?.type === "time" ? label.date!.from : ""));
    expect(days).toEqual(days.toSorted());
    expect(new Set(days)).toEqual(
      new Set(["2022-01-01", "2025-12-08", "2025-12-13", "2025-12-14", "2025-12-15"]),
    );
  });

  it("keeps to a topic, and is silent where the story is", () => {
    const guarantees = summarize(article, "brief", "security guarantees");
    expect(guarantees.quotes.length).toBeGreaterThan(0);
    for (const { text } of guarantees.quotes) expect(text).toMatch(/guarantees/);
    for (const style of SUMMARY_STYLES) {
      expect(summarize(article, style, "the price of bananas").lines).toEqual([]);
    }
  });

  it.each(stories.map((story) => [story.id, story] as const))(
    "quotes only what can stand alone of %s",
    (_, story) => {
      for (const style of SUMMARY_STYLES) {
        const summary = summarize(story, style);
        expectSound(summary, story);
        for (const { text } of summary.quotes) {
          expect([text, opensLeaning(text, story.language)]).toEqual([text, false]);
        }
      }
      expect(summarize(story, "full").lines.length).toBeGreaterThanOrEqual(3);
    },
  );

  it("is the same every time", () => {
    for (const style of SUMMARY_STYLES) {
      expect(summarize(article, style)).toEqual(summarize(article, style));
    }
  });

  it("reaches for nothing behind the end of a story that is limited", () => {
    const end = article.blocks.find(({ paragraph }) => paragraph === 3)!.end;
    const told = <Part extends { readonly end: number }>(parts: readonly Part[]) =>
      parts.filter((part) => part.end <= end);
    const limited: Story = {
      ...article,
      blocks: told(article.blocks),
      sentences: told(article.sentences),
      utterances: told(article.utterances),
      cast: article.cast
        .map((member) => ({ ...member, mentions: told(member.mentions) }))
        .filter(({ mentions }) => mentions.length > 0),
    };
    for (const style of SUMMARY_STYLES) {
      for (const focus of [null, "peacekeeping force", "Slovakia and Hungary"]) {
        const { quotes } = summarize(limited, style, focus);
        expect(quotes.filter((quote) => quote.end > end)).toEqual([]);
      }
    }
  });

  it("never throws on hostile texts, and quotes nothing that they do not say", () => {
    const rows = ["hostile-text", "story-injections"].flatMap((file) =>
      readFileSync(`tests/fixtures/${file}.jsonl`, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).text as string),
    );
    const texts = [...rows, rows.join("\n\n"), rows.join(" "), "A title\n\n“", "x".repeat(50_000)];
    for (const text of texts) {
      const story = parseStory(text, { id: "hostile" });
      for (const style of SUMMARY_STYLES) {
        expectSound(summarize(story, style), story);
        expectSound(summarize(story, style, text.slice(0, 80)), story);
      }
    }
  });

  it("never throws on any text", () => {
    const word = fc.constantFrom(
      ..."He said “Anna Bell ” . , ? — in 2022 on Monday the baker and\n\n that \u202e 中文。 !".split(
        " ",
      ),
    );
    const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, fc.constantFrom(...SUMMARY_STYLES), (content, style) => {
        const story = parseStory(content, { id: "any" });
        expectSound(summarize(story, style, null), story);
      }),
      { numRuns: 150 },
    );
  });
});
