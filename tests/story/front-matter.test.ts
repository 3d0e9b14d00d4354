import { describe, expect, it } from "vitest";
import { NO_META, parseFrontMatter } from "../../src/story/front-matter.ts";

/** Front matter of a title and some lines. */
const read = (...lines: string[]) => {
  const { meta, problems } = parseFrontMatter(
    `---\n${["title: T", ...lines].join("\n")}\n---\nText.`,
  );
  return { ...meta, problems };
};

describe("parseFrontMatter", () => {
  it.each([
    ["author: Ines Okafor", { author: "Ines Okafor" }],
    ["  author :   Ines Okafor  ", { author: "Ines Okafor" }],
    ["publisher: The Courier", { publisher: "The Courier" }],
    ["date: 2025-12-14", { date: "2025-12-14" }],
    ["date: 2025-09-30", { date: "2025-09-30" }],
    ["url: https://a.example/b", { url: "https://a.example/b" }],
    ["url: http://a", { url: "http://a" }],
    ["language: de", { language: "de" }],
    ["language: de-AT", { language: "de" }],
    ['title: "A “b” "', { title: "A “b” " }],
    ["title: 'A: b'", { title: "A: b" }],
    ["title: \"A'", { title: "\"A'" }],
    ["title: Twice: 'A'", { title: "Twice: 'A'" }],
    ["title: 'A' or 'B' then", { title: "'A' or 'B' then" }],
    ["title: A # b", { title: "A # b" }],
    ["title:", { title: "T" }],
    ["# author: a comment", { author: null }],
    ["   # author: a comment", { author: null }],
    ["", { title: "T" }],
  ])("understands “%s”", (line, meta) => {
    expect(read(line)).toEqual({ ...NO_META, title: "T", problems: [], ...meta });
  });

  it.each([
    ["date: 2025-13-14", 'date must be a date like 2025-12-14, not "2025-13-14"'],
    ["date: 2025-02-32", 'date must be a date like 2025-12-14, not "2025-02-32"'],
    ["date: 2025-12-00", 'date must be a date like 2025-12-14, not "2025-12-00"'],
    ["date: c2025-12-14", 'date must be a date like 2025-12-14, not "c2025-12-14"'],
    ["date: 2025-12-145", 'date must be a date like 2025-12-14, not "2025-12-145"'],
    ["url: ftp://a", 'url must be an address that begins with https://, not "ftp://a"'],
    ["url: see https://a", 'url must be an address that begins with https://, not "see https://a"'],
    ["url: https://a b", 'url must be an address that begins with https://, not "https://a b"'],
    ["language: EN", 'language must be a language code like "en", not "EN"'],
    ["language: deutsch", 'language must be a language code like "en", not "deutsch"'],
    ["  lang: en ", '"lang: en" is not one of title, author, publisher, date, url, language'],
    ["toString: x", '"toString: x" is not one of title, author, publisher, date, url, language'],
    ["no colon", '"no colon" is not one of title, author, publisher, date, url, language'],
    ["the title: x", '"the title: x" is not one of title, author, publisher, date, url, language'],
  ])("tells the owner what is wrong with “%s”", (line, problem) => {
    expect(read(line).problems).toEqual([`front matter: ${problem}`]);
  });

  it.each([
    ["---  \ntitle: A\n---\t\nText.", "A", "Text."],
    ["---\ntitle: A\n---\nText.\n---\nMore.", "A", "Text.\n---\nMore."],
    ["---\n\ntitle: A\n\n---\nText.", "A", "Text."],
    ["---\ntitle: A\n---", "A", ""],
    ["---\ntitle: A\n--\nText.", null, "---\ntitle: A\n--\nText."],
    ["--- x\ntitle: A\n---\nText.", null, "--- x\ntitle: A\n---\nText."],
    [" ---\ntitle: A\n---\nText", null, " ---\ntitle: A\n---\nText"],
    ["Text\n---\ntitle: A\n---\n", null, "Text\n---\ntitle: A\n---\n"],
    ["---\njust a line\n---\nText.", null, "---\njust a line\n---\nText."],
  ])("tells where the story begins in %j", (text, title, rest) => {
    const { meta, end } = parseFrontMatter(text);
    expect([meta.title, text.slice(end)]).toEqual([title, rest]);
  });
});
