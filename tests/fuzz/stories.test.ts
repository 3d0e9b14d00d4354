import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { parseFrontMatter } from "../../src/story/front-matter.ts";
import { parseStory } from "../../src/story/parse-story.ts";
import { readStory } from "../../src/story/read-story.ts";
import { expectWhole } from "./expect-whole.ts";
import { awkwardText, RUNS } from "./texts.ts";

const folder = mkdtempSync(join(tmpdir(), "verbatim-fuzz-"));
afterAll(() => rmSync(folder, { recursive: true }));

function saved(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

describe("parseStory, of anything", () => {
  it("gives parts within the text, in its order", () => {
    fc.assert(
      fc.property(awkwardText, (text) => expectWhole(parseStory(text, { id: "x" }))),
      RUNS,
    );
  });
});

describe("readStory, of anything", () => {
  it.each([
    ["x.txt", 1],
    ["x.md", 1],
    // A page takes fifty times as long.
    ["x.html", 0.2],
  ] as const)("reads it, or says in a line why not: %s", async (file, share) => {
    await fc.assert(
      fc.asyncProperty(awkwardText, async (text) => {
        const read = await readStory(saved(file, text));
        if (read.ok) expectWhole(read.story);
        else expect(read.problem.message).toMatch(/^[^\n]+$/);
      }),
      { numRuns: Math.ceil(RUNS.numRuns * share) },
    );
  });

  it.each([
    "“",
    "just a line of text that somebody has saved as a page",
    "<p>A fragment of a page.</p>",
  ])("reads a page without a root: %s", async (text) => {
    expect(await readStory(saved("x.html", text))).toMatchObject({ ok: true });
  });

  it("does the same with bytes that are no text", async () => {
    const bytes = fc.uint8Array({ maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(bytes, async (raw) => {
        const read = await readStory(saved("x.txt", raw));
        if (read.ok) expectWhole(read.story);
      }),
      RUNS,
    );
  });
});

describe("parseFrontMatter, of anything", () => {
  it("ends within the text, and takes no address but of the web", () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        const { meta, end } = parseFrontMatter(`---\n${text}\n---\nA story.`);
        expect(end).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length + 18);
        if (meta.url !== null) expect(meta.url).toMatch(/^https?:\/\//);
        if (meta.date !== null) expect(meta.date).toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
      RUNS,
    );
  });
});
