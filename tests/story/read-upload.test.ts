import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { createStoryReader } from "../../src/story/create-story-reader.ts";
import { parseMarkdown } from "../../src/story/parse-markdown.ts";
import { parseSource, readUpload } from "../../src/story/read-upload.ts";
import { writeMarkdown } from "../../src/story/write-markdown.ts";
import { makeEpub, makePdf, type PageLine, pdfOf } from "./make-files.ts";

const read = async (fileName: string, bytes: Uint8Array | string) => {
  const given = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
  const result = await readUpload({ id: "1/tale", fileName, bytes: given });
  return result.ok ? result.story.text : result.problem;
};

const LINES: readonly PageLine[] = [
  [72, 760, 9, "The Lamp Quarterly, page 1"],
  [72, 720, 20, "The Lamp Room"],
  [72, 680, 11, "The keeper climbed the stairs to the lamp every even-"],
  [72, 666, 11, "ing. His evening round took an hour, and a well-"],
  [72, 652, 11, "known song went with it."],
  [72, 620, 11, "The second paragraph begins after a gap and does"],
  [300, 40, 9, "1"],
];
const NEXT: readonly PageLine[] = [
  [72, 760, 9, "The Lamp Quarterly, page 2"],
  [72, 720, 11, "not end with the page."],
  [300, 40, 9, "2"],
];
const LAST: readonly PageLine[] = [
  [72, 760, 9, "The Lamp Quarterly, page 3"],
  [72, 720, 11, "The last page has its own paragraph."],
  [300, 40, 9, "3"],
];

describe("readUpload", () => {
  it.each([
    ["tale.txt", "The Lamp\n\nIt burned all night."],
    ["TALE.MD", "# The Lamp\n\nIt burned *all* night."],
  ])("reads %s as what its ending says", async (name, text) => {
    expect(await read(name, text)).toContain("It burned all night.");
  });

  it("reads a PDF's paragraphs, without running heads, over hyphens and ends of pages", async () => {
    const text = await read("lamp.pdf", makePdf([LINES, NEXT, LAST], "The Lamp Room"));
    expect(text.split("\n")).toEqual([
      "The Lamp Room",
      "The keeper climbed the stairs to the lamp every evening. His evening round took an hour, and a well-known song went with it.",
      "The second paragraph begins after a gap and does not end with the page.",
      "The last page has its own paragraph.",
    ]);
  });

  it("reads an EPUB's chapters in order, and knows its headings and its title", async () => {
    const bytes = makeEpub({
      title: "Lamps &amp; *Rooms*",
      chapters: [
        "<h2>Chapter One</h2><p>“I saw *it* at 5 &lt; 6,” said Mara Quill.</p><script>x()</script>",
        "<h2>Chapter Two</h2><p>1. It burned &amp; burned.</p>",
      ],
    });
    const result = await readUpload({ id: "1/tale", fileName: "b.epub", bytes });
    if (!result.ok) throw new Error(result.problem);
    const { story } = result;
    expect(story.title).toBe("Lamps & *Rooms*");
    expect(story.source.author).toBe("A. Writer");
    expect(story.text.split("\n")).toEqual([
      "Chapter One",
      "“I saw *it* at 5 < 6,” said Mara Quill.",
      "Chapter Two",
      "1. It burned & burned.",
    ]);
    expect(story.blocks.map(({ kind }) => kind)).toEqual([
      "heading",
      "paragraph",
      "heading",
      "paragraph",
    ]);
    expect((await parseSource(result.upload))?.sha256).toBe(story.sha256);
  });

  it.each([
    ["tale.exe", "MZ", "type"],
    ["tale", "text", "type"],
    ["tale.txt", "", "empty"],
    ["tale.txt", " \n ", "empty"],
    ["tale.txt", Buffer.from([0x50, 0, 1, 2]), "not_text"],
    ["tale.txt", Buffer.from([0xe9, 0x20, 0xe8]), "not_text"],
    ["tale.pdf", "no PDF", "broken"],
    ["tale.epub", "no EPUB", "broken"],
    ["scan.pdf", makePdf([[]]), "no_text"],
    ["tale.epub", makeEpub({ chapters: ["<img src='x.png'/>"] }), "no_text"],
    [
      "tale.epub",
      makeEpub({
        chapters: ["<p>locked words</p>"],
        more: { "META-INF/encryption.xml": strToU8('<x URI="OEBPS/chapter 0.xhtml"/>') },
      }),
      "locked",
    ],
    [
      "bomb.epub",
      makeEpub({ chapters: ["<p>x</p>"], more: { "OEBPS/big.html": new Uint8Array(50_000_000) } }),
      "too_large",
    ],
  ])("refuses %s (%#)", async (name, bytes, problem) => {
    expect(await read(name, bytes)).toBe(problem);
  });

  it("reads whatever text there is without a crash", async () => {
    const lines = readFileSync("tests/fixtures/hostile-text.jsonl", "utf8").trim().split("\n");
    for (const line of lines) {
      const text = Object.values(JSON.parse(line)).filter((value) => typeof value === "string");
      for (const fileName of ["a.txt", "a.md", "a.html"]) {
        const bytes = Buffer.from(text.join("\n\n"));
        const result = await readUpload({ id: "1/a", fileName, bytes });
        if (!result.ok) continue;
        const { story, upload } = result;
        expect(upload.source.isWellFormed()).toBe(true);
        for (const { start, end } of story.sentences) expect(end).toBeGreaterThan(start);
      }
    }
  }, 60_000);
});

describe("writeMarkdown", () => {
  it("writes words that are read as they were, whatever markup they look like", () => {
    const texts = [
      "# no heading",
      "1. no list",
      "12) no list",
      "- dash",
      "+ plus",
      "=== no title",
      "> said",
      "a * b * c _d_ `e` ~~f~~ [g](h) <i>j</i> &amp; k \\ l \\* m",
      "| a | b |",
      "---",
      "***",
      "![x](y)",
      "http://example.org/a_b_c www.example.org",
      "*) odd",
      "[x]: http://y",
    ];
    const blocks = texts.map((text) => ({ isHeading: false, text }));
    const meta = {
      title: "“A” title",
      author: null,
      publisher: null,
      date: null,
      url: null,
      language: null,
    };
    const story = parseMarkdown(writeMarkdown(blocks, meta), { id: "x" });
    expect(story.text.trim().split("\n")).toEqual(texts);
    expect(story.title).toBe("“A” title");
  });
});

describe("createStoryReader", () => {
  const tale = {
    id: "1/a",
    fileName: "a.txt",
    bytes: Buffer.from("Title\n\nIt burned all night."),
  };

  it("reads in a thread what is read without one", async () => {
    const reader = createStoryReader();
    const result = await reader.readUpload(tale);
    expect(result).toEqual(await readUpload(tale));
    if (!result.ok) throw new Error(result.problem);
    expect(await reader.readSource(result.upload)).toEqual(result.story);
  });

  it("puts a long story together from its parts", async () => {
    const text = Array.from({ length: 3_000 }, (_, at) => `Lamp ${at} burned. It is out.`);
    const long = { ...tale, bytes: Buffer.from(text.join("\n\n")) };
    expect(await createStoryReader().readUpload(long)).toEqual(await readUpload(long));
  });

  it("ends what takes too long, too much memory, or the parser down", async () => {
    const deep = Buffer.from(`<p>${"<div>".repeat(200_000)}x`);
    const heavy = Buffer.from(
      Array.from({ length: 99_999 }, (_, at) => `Word ${at}.`).join("\n\n"),
    );
    const page = deflateSync(Buffer.alloc(600_000_000, "BT (x) Tj ET "), { level: 1 });
    const bomb = pdfOf([{ stream: page, dictionary: "/Filter/FlateDecode" }]);
    const problems = await Promise.all([
      createStoryReader({ timeout: 1 }).readUpload(tale),
      createStoryReader({ heap: 20 }).readUpload({ ...tale, bytes: heavy }),
      createStoryReader({ timeout: 5_000 }).readUpload({
        ...tale,
        fileName: "a.html",
        bytes: deep,
      }),
      createStoryReader({ growth: 300 }).readUpload({ ...tale, fileName: "a.pdf", bytes: bomb }),
    ]);
    expect(problems.map((result) => result.ok)).toEqual([false, false, false, false]);
    const after = await createStoryReader().readUpload(tale);
    expect(after.ok).toBe(true);
  }, 60_000);
});
