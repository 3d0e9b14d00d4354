import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitIntoPassages } from "../../src/retrieval/split-into-passages.ts";
import { normalizeText, parseStory } from "../../src/story/parse-story.ts";
import { type Span, type Story, sliceOf } from "../../src/story/story.ts";

const article = readFileSync("corpus/ukraine-nato.txt", "utf8");

/** Fails unless every part of the story lies where it says, and nothing is lost between parts. */
function expectWhole(story: Story): void {
  let last = 0;
  for (const block of story.blocks) {
    expect(block.start).toBeGreaterThanOrEqual(last);
    if (last > 0) expect(story.text.slice(last, block.start).trim()).toBe("");
    last = block.end;
    let at = block.start;
    const sentences = story.sentences.slice(block.firstSentence, block.endSentence);
    expect(sentences.length).toBeGreaterThan(0);
    for (const sentence of sentences) {
      expect(story.text.slice(at, sentence.start).trim()).toBe("");
      expect(sentence.end).toBeGreaterThan(sentence.start);
      expect(sliceOf(story, sentence)).toBe(sliceOf(story, sentence).trim());
      at = sentence.end;
    }
    expect(story.text.slice(at, block.end).trim()).toBe("");
  }
  if (last > 0) expect(story.text.slice(last).trim()).toBe("");
  const inside = ({ start, end }: Span) => start >= 0 && start < end && end <= story.text.length;
  for (const utterance of story.utterances) {
    expect(inside(utterance)).toBe(true);
    for (const span of [utterance.source, utterance.cue])
      if (span !== null) expect(inside(span)).toBe(true);
    if (utterance.speaker !== null) {
      expect(story.cast.map(({ name }) => name)).toContain(utterance.speaker);
    }
  }
  for (const { mentions } of story.cast) expect(mentions.every(inside)).toBe(true);
  for (const passage of splitIntoPassages(story)) {
    expect(passage.start).toBe(story.sentences[passage.firstSentence]!.start);
    expect(passage.end).toBe(story.sentences[passage.endSentence - 1]!.end);
    const blocks = story.sentences
      .slice(passage.firstSentence, passage.endSentence)
      .map(({ block }) => block);
    expect(new Set(blocks).size).toBe(1);
  }
}

describe("parseStory", () => {
  it("reads the shipped article, unchanged", () => {
    const hash = createHash("sha256").update(readFileSync("corpus/ukraine-nato.txt")).digest("hex");
    expect(hash).toBe("a1e4f27c381aee643cb6f55fb19830bc67caab47732e1400882aa3910df871c9");
    expect(readFileSync("corpus/SOURCE.md", "utf8")).toContain(hash);
  });

  it("knows the article's title, caption, credit, paragraphs and boilerplate", () => {
    const story = parseStory(article, { id: "ukraine-nato" });
    expect(story.blocks.map(({ kind }) => kind)).toEqual([
      "title",
      "caption",
      "credit",
      ...Array.from({ length: 11 }, () => "paragraph"),
      "boilerplate",
    ]);
    expect(story.title).toBe(
      "Ukraine gives up joining NATO in bid to shift the dial in peace talks",
    );
    const paragraph = (number: number) =>
      sliceOf(story, story.blocks.find((block) => block.paragraph === number)!);
    expect(paragraph(1)).toMatch(/^Ukraine has said it’s willing/);
    expect(paragraph(7)).toBe("“And this already is a compromise on our part,” he said.");
    expect(paragraph(11)).toMatch(/^Talks about a draft peace agreement/);
    expectWhole(story);
  });

  it("takes hard-wrapped paragraphs, headings, verse, lists and interviews as what they are", () => {
    const story = parseStory(
      [
        "The Garden",
        "",
        "CHAPTER I",
        "",
        "It was a dark night in the garden, and the",
        "wind blew hard. Nobody was there to",
        "hear it.",
        "",
        "Roses are red,",
        "violets are blue,",
        "sugar is sweet.",
        "",
        "- First thing.",
        "- Second thing.",
        "",
        "Q: Did you see him?",
        "A: I did not.",
      ].join("\n"),
      { id: "garden" },
    );
    expect(story.blocks.map((block) => [block.kind, sliceOf(story, block)])).toEqual([
      ["title", "The Garden"],
      ["heading", "CHAPTER I"],
      [
        "paragraph",
        "It was a dark night in the garden, and the\nwind blew hard. Nobody was there to\nhear it.",
      ],
      ["paragraph", "Roses are red,\nviolets are blue,\nsugar is sweet."],
      ["paragraph", "- First thing."],
      ["paragraph", "- Second thing."],
      ["paragraph", "Q: Did you see him?"],
      ["paragraph", "A: I did not."],
    ]);
  });

  it.each([
    ["Jane Doe | Reuters", "credit"],
    ["Photo: Jane Doe", "credit"],
    ["Jane Doe/Getty Images", "credit"],
    ["© 2025 Example", "boilerplate"],
    ["Read More: another story", "boilerplate"],
    ["Subscribe to our newsletter", "boilerplate"],
    ["Share this article", "boilerplate"],
    ["Advertisement", "boilerplate"],
    ["Follow me,” said the cat.", "paragraph"],
    ["Read it again, she begged.", "paragraph"],
    ["“Photo?” he asked.", "paragraph"],
    ["Credit where credit is due, he said.", "paragraph"],
    ["Copyright law was her life.", "paragraph"],
  ])("takes the line %j for %s", (line, kind) => {
    const story = parseStory(
      `Title\n\nBefore, it was long ago.\n\n${line}\n\nAfterwards, it was late.`,
      { id: "x" },
    );
    expect(story.blocks.find((block) => sliceOf(story, block) === line)?.kind).toBe(kind);
  });

  it("keeps the offsets of any text exact, and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        expectWhole(parseStory(text, { id: "x" }));
      }),
      { numRuns: 300 },
    );
  });

  it("keeps them through random edits of the article, mixed line ends and noise", () => {
    const noise = fc.constantFrom(
      "\r\n",
      "\r",
      "\n\n",
      "“",
      "”",
      '"',
      "«",
      "»",
      "„",
      "—",
      "— ",
      "…",
      "!",
      "?”",
      ". ",
      "’",
      "\u200b",
      "\ud83d",
      "\u0000",
      "🙂",
      "é",
      "中",
      "، ",
      "\uFEFF",
      "* ",
      "1. ",
      "Mr. ",
      "U.S. ",
      "said ",
      "Zelenskyy ",
    );
    const edit = fc.record({
      at: fc.nat(article.length),
      cut: fc.nat(40),
      add: fc.array(noise, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        let text = article;
        for (const { at, cut, add } of edits)
          text = text.slice(0, at) + add.join("") + text.slice(at + cut);
        expectWhole(parseStory(text, { id: "x" }));
      }),
      { numRuns: 150 },
    );
  });

  it("counts offsets in the text with plain line ends and no byte order mark", () => {
    const story = parseStory("\uFEFFTitle\r\n\r\nOne.\rTwo.", { id: "x" });
    expect(story.text).toBe("Title\n\nOne.\nTwo.");
    expect(normalizeText("\uFEFFa\r\nb\rc")).toBe("a\nb\nc");
  });
});

describe("splitIntoPassages", () => {
  it("gives ids that stay while the text does, and change with it", () => {
    const ids = (text: string) =>
      splitIntoPassages(parseStory(text, { id: "x" })).map(({ id }) => id);
    expect(ids(article)).toEqual(ids(article));
    expect(ids(article)).toHaveLength(13);
    expect(new Set([...ids(article), ...ids(article.replace("Berlin", "Bonn"))]).size).toBe(26);
  });

  it("cuts a long paragraph between sentences", () => {
    const story = parseStory(`T\n\n${"This sentence is here to fill the page. ".repeat(100)}`, {
      id: "x",
    });
    const passages = splitIntoPassages(story);
    expect(passages.length).toBeGreaterThan(3);
    for (const passage of passages) expect(passage.end - passage.start).toBeLessThanOrEqual(900);
  });
});
