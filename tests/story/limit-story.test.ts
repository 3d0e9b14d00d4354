import { describe, expect, it } from "vitest";
import { lengthOf, limitStory } from "../../src/story/limit-story.ts";
import { parseMarkdown } from "../../src/story/parse-markdown.ts";
import { parseStory } from "../../src/story/parse-story.ts";
import type { Story } from "../../src/story/story.ts";

const TALE = `The Miller

A stranger came to the mill at dusk. "I have walked far," he said.

The miller gave him bread. "Eat," said the miller.

"My name is Osric Vane," the stranger said at last. Osric Vane was the lost prince.`;

const CHAPTERS = `# The House

## One

Ann opened the door.

## Two

Ben stood there with a knife.

## Three

Ann ran.`;

const tale = parseStory(TALE, { id: "tale" });
const chapters = parseMarkdown(CHAPTERS, { id: "house", file: "house.md" });

/** Everything that a story knows, as one text. */
const known = (story: Story) =>
  [
    story.text,
    ...story.cast.flatMap(({ names, roles }) => [...names, ...roles]),
    ...story.utterances.map(({ speaker }) => speaker ?? ""),
  ].join("\n");

describe("limitStory", () => {
  it("knows nothing that is told later, its speakers' names neither", () => {
    expect(known(tale)).toContain("Osric Vane");
    const read = limitStory(tale, { unit: "paragraph", count: 2 });
    expect(known(read)).not.toMatch(/Osric|Vane|prince/);
    expect(known(read)).toContain("said the miller");
    expect(read.utterances).toHaveLength(2);
  });

  it("keeps id, hash and offsets: its quotes are the whole story's", () => {
    const read = limitStory(tale, { unit: "paragraph", count: 1 });
    expect(read).toMatchObject({ id: tale.id, sha256: tale.sha256, title: tale.title });
    expect(tale.text.startsWith(read.text)).toBe(true);
    expect(read.sentences).toEqual(tale.sentences.slice(0, read.sentences.length));
    expect(read.blocks).toEqual(tale.blocks.slice(0, read.blocks.length));
    for (const { end } of read.utterances) expect(end).toBeLessThanOrEqual(read.text.length);
    expect(read.utterances.map(({ start, end }) => tale.text.slice(start, end))).toEqual([
      "I have walked far,",
    ]);
  });

  it("counts chapters by their headings", () => {
    const read = limitStory(chapters, { unit: "chapter", count: 2 });
    expect(read.text).toContain("knife");
    expect(read.text).not.toMatch(/Three|ran/);
    expect(lengthOf(chapters)).toEqual({ paragraphs: 3, chapters: 3 });
  });

  it("is the story itself where the limit is behind its end", () => {
    expect(limitStory(tale, { unit: "paragraph", count: 3 })).toBe(tale);
    expect(limitStory(tale, { unit: "chapter", count: 1 })).toBe(tale);
    expect(limitStory(chapters, { unit: "chapter", count: 3 })).toBe(chapters);
  });

  it("can be limited again", () => {
    const once = limitStory(tale, { unit: "paragraph", count: 2 });
    const twice = limitStory(once, { unit: "paragraph", count: 1 });
    expect(twice).toEqual(limitStory(tale, { unit: "paragraph", count: 1 }));
  });
});
