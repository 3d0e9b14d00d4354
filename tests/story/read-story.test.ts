import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFrontMatter } from "../../src/story/front-matter.ts";
import { loadCorpus } from "../../src/story/load-corpus.ts";
import { parseMarkdown } from "../../src/story/parse-markdown.ts";
import { idOfFile, readStory } from "../../src/story/read-story.ts";
import { type Story, sliceOf, toFileOffset } from "../../src/story/story.ts";

const folder = () => mkdtempSync(join(tmpdir(), "verbatim-"));

function file(name: string, content: string | Buffer, where = folder()): string {
  const path = join(where, name);
  writeFileSync(path, content);
  return path;
}

async function read(path: string): Promise<Story> {
  const result = await readStory(path);
  if (!result.ok) throw new Error(result.problem.message);
  return result.story;
}

const paragraphs = (story: Story) =>
  story.blocks.filter(({ kind }) => kind === "paragraph").map((block) => sliceOf(story, block));

describe("readStory", () => {
  it.each([
    ["empty.txt", "", "is empty"],
    ["blank.txt", " \n\n ", "is empty"],
    ["binary.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), "is not text"],
    ["latin.txt", Buffer.from("Caf\xe9 au lait", "latin1"), "is not UTF-8"],
    ["menu.html", "<html><body></body></html>", "holds no story"],
  ])("says of %s what is wrong and what to do", async (name, content, words) => {
    const result = await readStory(file(name, content));
    expect(result).toMatchObject({ ok: false });
    if (!result.ok) {
      expect(result.problem.file).toContain(name);
      expect(result.problem.message).toContain(words);
      expect(result.problem.message).toMatch(/[:] \w+|was found/);
    }
  });

  it("says so when a file is too large, missing or a folder", async () => {
    const large = await readStory(file("large.txt", "word ".repeat(100)), { largest: 100 });
    expect(large).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining("too large") },
    });
    expect(await readStory("nowhere.txt")).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining("not there") },
    });
    expect(await readStory(folder())).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining("folder") },
    });
  });

  it("reads UTF-16 with a byte order mark", async () => {
    const text = "Назва\n\nВін прийшов.";
    const little = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    const big = Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, "utf16le").swap16()]);
    for (const bytes of [little, big]) expect((await read(file("a.txt", bytes))).text).toBe(text);
  });

  it("reads a page's article without its menus, with what the page says of it", async () => {
    const html = `<!doctype html><html lang="en"><head><title>Storm hits coast | Daily News</title>
      <meta property="og:site_name" content="Daily News"><meta name="author" content="Jane Roe">
      <meta property="article:published_time" content="2025-03-04T10:00:00Z"></head><body>
      <nav><a href="/">Home</a><a href="/w">World</a></nav><article><h1>Storm hits coast</h1>
      <figure><img src=x><figcaption>Waves at the harbour</figcaption></figure>
      <p>A storm hit the coast on <b>Monday</b>, officials said. It was the <a href="/x">worst</a> in years &amp; decades, and many streets were flooded late in the evening.</p>
      <p>“We have never seen this,” Mayor Anna Smith said. “It took us by surprise.”</p>
      <h2>What next</h2><ul><li>Schools stay closed.</li><li>Ferries run again on Friday.</li></ul></article>
      <aside>Buy our mugs</aside><footer>© 2025 Daily News</footer></body></html>`;
    const story = await read(file("storm.html", html));
    expect(story).toMatchObject({
      title: "Storm hits coast",
      language: "en",
      source: { author: "Jane Roe", publisher: "Daily News", date: "2025-03-04" },
    });
    expect(paragraphs(story)).toEqual([
      "A storm hit the coast on Monday, officials said. It was the worst in years & decades, and many streets were flooded late in the evening.",
      "“We have never seen this,” Mayor Anna Smith said. “It took us by surprise.”",
      "Schools stay closed.",
      "Ferries run again on Friday.",
    ]);
    expect(story.blocks.map(({ kind }) => kind)).toContain("caption");
    expect(story.text).not.toMatch(/mugs|Home/);
  });
});

describe("parseMarkdown", () => {
  const source = `---
title: A Walk
---
# The **bold** walk

Mr. Jones went to the [U.S. embassy](http://x.y) at *5 p.m.* He said: “Hello &amp; bye!”

> A quote
> over two lines.

- item one
- item \`two\`

\`\`\`js
code()
\`\`\`

| a | b |
|---|---|
| c | d |
`;

  it("reads the words without the markup", () => {
    const story = parseMarkdown(source, { id: "walk" });
    expect(story.title).toBe("A Walk");
    expect(paragraphs(story)).toEqual([
      "Mr. Jones went to the U.S. embassy at 5 p.m. He said: “Hello & bye!”",
      "A quote over two lines.",
      "item one",
      "item two",
      "a b",
      "c d",
    ]);
  });

  it("leads every character back to its place in the file", () => {
    const story = parseMarkdown(source, { id: "walk" });
    for (const { start, end } of story.sentences) {
      for (let at = start; at < end; at++) {
        const place = toFileOffset(story, at);
        if (place !== null) expect(source[place]).toBe(story.text[at]);
      }
    }
    expect(toFileOffset(story, story.text.indexOf("embassy"))).toBe(source.indexOf("embassy"));
    expect(toFileOffset(parseMarkdown("", { id: "x" }), 0)).toBeNull();
  });

  it("never throws, and its offsets into the file hold", () => {
    const piece = fc.constantFrom(
      "# ",
      "*a*",
      "**b** ",
      "[x](y)",
      "\n",
      "\n\n",
      "> ",
      "- ",
      "1. ",
      "`c`",
      "word ",
      "<b>",
      "&amp;",
      "|",
      "---\n",
      "\\*",
      "“q” ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const story = parseMarkdown(text, { id: "x" });
        for (let at = 0; at < story.text.length; at++) {
          const place = toFileOffset(story, at);
          if (place !== null) expect(text[place]).toBe(story.text[at]);
        }
      }),
    );
  });
});

describe("parseFrontMatter", () => {
  it("reads what it knows and tells the rest", () => {
    const text =
      '---\ntitle: "A: B"\ndate: 2025-13-01\nlanguage: EN\nurl: ftp://x\nlangage: en\n# note\n---\nText';
    const { meta, end, problems } = parseFrontMatter(text);
    expect(meta).toMatchObject({ title: "A: B", date: null, language: null, url: null });
    expect(text.slice(end)).toBe("Text");
    expect(problems).toHaveLength(4);
    expect(problems[0]).toContain("date must be a date like 2025-12-14");
  });

  it("takes a line of dashes in a story for what it is", () => {
    expect(parseFrontMatter("---\nOnce upon a time\n---\nText").end).toBe(0);
    expect(parseFrontMatter("Title\n---\na: b\n---\n").end).toBe(0);
  });
});

describe("loadCorpus", () => {
  it("loads what it can and tells one line for each file that it can't", async () => {
    const where = folder();
    file("good.txt", "Good\n\nIt rained.", where);
    file("copy.txt", "Good\n\nIt rained.", where);
    file("Other.md", "# Other\n\nIt snowed.", where);
    file("empty.txt", "", where);
    file("SOURCE.md", "# about", where);
    file("notes.pdf", "%PDF", where);
    mkdirSync(join(where, "folder.txt"));
    const { library, problems } = await loadCorpus(where);
    expect(library.stories.map(({ id }) => id)).toEqual(["copy", "other"]);
    expect(
      problems.map(({ file: name, message }) => `${name.split("/").at(-1)} ${message}`).sort(),
    ).toEqual([
      "empty.txt is empty: put the story's text in it",
      expect.stringMatching(/^good\.txt holds the same text as .*copy\.txt: remove one$/),
    ]);
    expect(library.find("copy")?.text).toContain("rained");
    expect(library.find("nothing")).toBeNull();
  });

  it("tells of a folder that is missing or has no story", async () => {
    expect((await loadCorpus("/no/such/folder")).problems[0]?.message).toContain("not a folder");
    expect((await loadCorpus(folder())).problems[0]?.message).toContain("has no story");
  });

  it("tells of two files that would have one id", async () => {
    const where = folder();
    file("a b.txt", "One\n\nIt rained.", where);
    file("a-b.txt", "Two\n\nIt snowed.", where);
    expect((await loadCorpus(where)).problems[0]?.message).toContain('would have the id "a-b"');
  });
});

describe("idOfFile", () => {
  it.each([
    ["corpus/Ukraine NATO.txt", "ukraine-nato"],
    ["Війна і мир.txt", "війна-і-мир"],
    ["--.txt", "story"],
    ["Tale (1).final.md", "tale-1-final"],
  ])("makes of %s the id %s", (name, id) => {
    expect(idOfFile(name)).toBe(id);
  });
});
