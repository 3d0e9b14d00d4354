import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { goldFile } from "./build-gold.ts";
import { readGold } from "./read-gold.ts";
import { readLitbank } from "./read-litbank.ts";
import { reportSpeakers, tellSpeakers } from "./run.ts";

const PASSAGES = [
  { docId: "d", passageId: "d#0", text: 'It rained. "Go home," he said. \'Tis late.' },
  { docId: "d", passageId: "d#1", text: "-- Never, she said. “A long" },
  { docId: "d", passageId: "d#2", text: "story. ” The end." },
];
const quote = (passage: number, end: number, span: [number, number], speakerName: string) => ({
  docId: "d",
  passageId: `d#${passage}`,
  endPassageId: `d#${end}`,
  start: span[0],
  end: span[1],
  speakerName,
});
const QUOTES = [
  quote(0, 0, [11, 21], "Mr  Holmes"),
  quote(1, 1, [0, 9], "The doctor"),
  quote(1, 2, [20, 8], "narrator"),
];

const folder = mkdtempSync(join(tmpdir(), "gold-"));
const write = (name: string, lines: readonly object[]) => {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return path;
};

describe("readLitbank", () => {
  it("joins passages, strips marks and dashes, and keeps names alone", () => {
    const [document, ...rest] = readLitbank(PASSAGES, QUOTES);
    expect(rest).toEqual([]);
    expect(
      document!.text.endsWith("late.\n\n-- Never, she said. “A long\n\nstory. ” The end."),
    ).toBe(true);
    expect(
      document!.utterances.map(({ start, end, speaker }) => [
        document!.text.slice(start, end),
        speaker,
      ]),
    ).toEqual([
      ["Go home,", "Mr Holmes"],
      ["Never,", null],
      ["A long\n\nstory.", null],
    ]);
  });

  it("refuses a quote of an unknown passage", () => {
    expect(() => readLitbank(PASSAGES, [quote(9, 9, [0, 1], "A")])).toThrow("no passage d#9");
  });
});

describe("readGold", () => {
  it("reads the built sets, of every kind", () => {
    const { documents, kinds } = readGold(goldFile("dev"));
    expect(kinds).toEqual(["direct", "reported", "scare"]);
    expect(new Set(documents.map(({ language }) => language))).toEqual(
      new Set(["en", "de", "es", "fr", "ru", "uk"]),
    );
  });

  it("reads quotes with the passages beside them, as direct speech alone", () => {
    write("a.passages.jsonl", PASSAGES);
    const { documents, kinds } = readGold(write("a.quotes.jsonl", QUOTES));
    expect(kinds).toEqual(["direct"]);
    expect(documents).toEqual(readLitbank(PASSAGES, QUOTES));
  });

  it("says what is wanted", () => {
    expect(() => readGold(write("b.quotes.jsonl", QUOTES))).toThrow("b.passages.jsonl beside it");
    expect(() => readGold(write("c.jsonl", [{ text: "a" }]))).toThrow(/c\.jsonl:1: wants/);
  });
});

describe("reportSpeakers", () => {
  it("scores the finder on a file, with errors only when asked", () => {
    const text = "Rain\n\n“It is late,” said Ann Lee. Nothing moved.";
    const direct = { start: 7, end: 18, kind: "direct", speaker: "Ann Lee" };
    const narration = { start: 34, end: 48, kind: "reported", speaker: null };
    const path = write("d.jsonl", [
      { id: "rain", style: "novel", language: "en", text, utterances: [direct, narration] },
    ]);
    const miss = "rain: not found, ? (reported): Rain “It is late,” said Ann Lee. [Nothing moved.]";
    const report = reportSpeakers([path], { errors: false });
    expect(report).toMatch(/^direct +1 +1 +100%/m);
    expect(report).not.toContain(miss);
    expect(reportSpeakers([path], { errors: true })).toContain(miss);
  });
});

describe("tellSpeakers", () => {
  it("leaves out the kinds that the gold does not mark", () => {
    const { documents } = readGold(goldFile("dev"));
    const told = tellSpeakers({ documents, kinds: ["direct"] });
    expect(told).toHaveLength(documents.length);
    const kinds = told.flatMap(({ found }) => found.map(({ kind }) => kind));
    expect(new Set(kinds)).toEqual(new Set(["direct"]));
  });
});
