import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { fail, pass } from "../../src/answering/checks/check-result.ts";
import { quoteOf } from "../../src/answering/quote.ts";
import {
  parseReceipt,
  type Receipt,
  receiptOfAnswer,
  receiptOfQuotes,
  verifyReceipt,
} from "../../src/answering/receipt.ts";
import { createLibrary } from "../../src/story/library.ts";
import { parseStory } from "../../src/story/parse-story.ts";

const raw = readFileSync("corpus/ukraine-nato.txt", "utf8");
const story = parseStory(raw, { id: "article" });
const library = createLibrary([story]);
const quote = (words: string, n = 1) => {
  const start = story.text.indexOf(words);
  return quoteOf(story, { start, end: start + words.length }, n);
};
const said = quote("a lot of progress was made");
const told = quote("Ukraine’s offer marks a major policy shift.", 2);
const at = new Date(Date.UTC(2025, 11, 15));
const receipt = receiptOfQuotes("quote", [said, told], story, at);

const results = (of: Receipt, in_ = library) => {
  const checked = verifyReceipt(of, in_);
  return checked.ok ? checked.quotes.map(({ result }) => result) : checked.problem;
};
const withQuote = (change: object): Receipt => ({ ...receipt, quotes: [{ ...said, ...change }] });

describe("receiptOfAnswer", () => {
  const model = { name: "m", promptVersion: "1" };
  const answer = {
    mode: "model",
    statements: [{ text: "It said so.", support: "full", citations: [1] }],
    quotes: [said],
    nearest: [told],
    reasons: { claims: [{ stamp: "none", checks: [pass("clean"), fail("voice", "none", "x")] }] },
  } as unknown as Answer;

  it("keeps the story's hash, the quotes, the statements, and what failed", () => {
    expect(receiptOfAnswer(answer, story, "What?", { at, model })).toEqual({
      verbatim: 1,
      kind: "answer",
      at: "2025-12-15T00:00:00.000Z",
      story: { id: "article", title: story.title, sha256: story.sha256 },
      question: "What?",
      model,
      statements: answer.statements,
      quotes: [said, told],
      claims: [{ stamp: "none", failed: ["voice"] }],
    });
  });

  it("names no model where none drafted it", () => {
    const plain = { ...answer, mode: "extractive", reasons: {} } as unknown as Answer;
    expect(receiptOfAnswer(plain, story, "What?", { at, model })).toMatchObject({
      model: null,
      claims: [],
    });
  });
});

describe("parseReceipt", () => {
  it("reads what was written", () => {
    expect(parseReceipt(JSON.stringify(receipt))).toEqual(receipt);
    expect(receipt).toMatchObject({ kind: "quote", question: null, model: null, claims: [] });
  });

  it.each([
    ["no JSON", "{"],
    ["a list", "[]"],
    ["null", "null"],
    ["another version", JSON.stringify({ ...receipt, verbatim: 2 })],
    ["no story", JSON.stringify({ ...receipt, story: null })],
    ["a story without a hash", JSON.stringify({ ...receipt, story: { id: "a" } })],
    ["a story without an id", JSON.stringify({ ...receipt, story: { sha256: "a" } })],
    ["no list of quotes", JSON.stringify({ ...receipt, quotes: {} })],
    ["a quote that is none", JSON.stringify({ ...receipt, quotes: [said, 1] })],
    ["a quote without a voice", JSON.stringify(withQuote({ voice: null }))],
    ["a quote at half a letter", JSON.stringify(withQuote({ start: 1.5 }))],
    ["a quote without an end", JSON.stringify(withQuote({ end: null }))],
    ["an empty quote", JSON.stringify(withQuote({ text: "" }))],
    ["a quote of a number", JSON.stringify(withQuote({ text: 5 }))],
    [
      "a speaker who is a number",
      JSON.stringify(withQuote({ voice: { ...said.voice, speaker: 5 } })),
    ],
    ["a kind that is a number", JSON.stringify(withQuote({ voice: { ...said.voice, kind: 5 } }))],
  ])("refuses %s", (_, json) => {
    expect(parseReceipt(json)).toBeNull();
  });
});

describe("verifyReceipt", () => {
  it("finds every quote where it stands", () => {
    expect(verifyReceipt(receipt, library)).toEqual({
      ok: true,
      holds: true,
      changed: false,
      quotes: [
        { text: said.text, result: "stands" },
        { text: told.text, result: "stands" },
      ],
    });
  });

  it.each([
    ["other words", { text: "a lot of progress was lost" }, "gone"],
    ["another place", { start: said.start + 1 }, "gone"],
    ["a place before the text", { start: -3, end: -1, text: story.text.slice(-3, -1) }, "gone"],
    ["another speaker", { voice: { ...said.voice, speaker: "Jared Kushner" } }, "speaker"],
    ["another voice", { voice: { ...said.voice, kind: "reported" } }, "speaker"],
  ])("tells a receipt of %s", (_, change, result) => {
    const checked = verifyReceipt(withQuote(change), library);
    expect(checked).toMatchObject({ ok: true, holds: false, quotes: [{ result }] });
  });

  it("finds words again in a story that has changed", () => {
    const later = parseStory(raw.replace("Ukraine has said", "Late on, Ukraine has said"), {
      id: "article",
    });
    const moved = verifyReceipt(receipt, createLibrary([later]));
    expect(moved).toMatchObject({ ok: true, holds: true, changed: true });
    expect(results(receipt, createLibrary([later]))).toEqual(["moved", "moved"]);
    const other = withQuote({ voice: { ...said.voice, speaker: "Jared Kushner" } });
    expect(results(other, createLibrary([later]))).toEqual(["speaker"]);
    const bent = withQuote({ voice: { ...said.voice, kind: "reported" } });
    expect(results(bent, createLibrary([later]))).toEqual(["speaker"]);
    const lost = parseStory(raw.replace("a lot of progress", "some headway"), { id: "article" });
    expect(results(receipt, createLibrary([lost]))).toEqual(["gone", "moved"]);
  });

  it("knows a story by its hash under another id, and says when there is none", () => {
    const renamed = parseStory(raw, { id: "renamed" });
    expect(verifyReceipt(receipt, createLibrary([renamed]))).toMatchObject({ changed: false });
    expect(results(receipt, createLibrary([]))).toBe("no_story");
  });
});
