import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DraftError, type DraftEvent } from "../../src/answering/draft.ts";
import { createDraftReader } from "../../src/llm/draft-reader.ts";
import { retryAfter } from "../../src/llm/explain-failure.ts";
import { leaksPrompt, SYSTEM_PROMPT } from "../../src/llm/prompts.ts";

const statement = (text: string) => ({ cites: [{ sentence: "s1", words: 'a "b" {c}' }], text });

function readInPieces(text: string, cuts: readonly number[]): DraftEvent[] {
  const reader = createDraftReader();
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
  const events: DraftEvent[] = [];
  let last = 0;
  for (const place of [...places, text.length]) {
    events.push(...reader.push(text.slice(last, place)));
    last = place;
  }
  return [...events, reader.finish()];
}

describe("createDraftReader", () => {
  it("reads the same statements however the text is cut", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(500)),
        (texts, cuts) => {
          const draft = { in_story: true, statements: texts.map(statement), nearest: [] };
          const events = readInPieces(JSON.stringify(draft, null, 1), cuts);
          expect(events).toEqual([
            ...texts.map((each) => ({ type: "statement", statement: statement(each) })),
            { type: "end" },
          ]);
        },
      ),
    );
  });

  it("gives a statement as soon as its last brace is there", () => {
    const reader = createDraftReader();
    const whole = JSON.stringify({
      in_story: true,
      statements: [statement("one"), statement("two")],
      nearest: [],
    });
    const first = whole.indexOf("},{") + 1;
    expect(reader.push(whole.slice(0, first - 1))).toEqual([]);
    expect(reader.push(whole.slice(first - 1, first))).toHaveLength(1);
  });

  it("takes an empty draft, or one that says so, for silence", () => {
    const silent = { type: "silent", nearest: ["s2"], why: null };
    expect(readInPieces('{"in_story":false,"statements":[],"nearest":["s2"]}', [])).toEqual([
      silent,
    ]);
    expect(readInPieces('{"in_story":true,"statements":[],"nearest":["s2"]}', [])).toEqual([
      silent,
    ]);
  });

  it("never throws anything but a DraftError, whatever it is sent", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      '"',
      ":",
      ",",
      "\\",
      "statements",
      "in_story",
      "true",
      "null",
      "1e400",
      " ",
      "x",
      '"statements":[{',
      '"text":"a"}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        try {
          readInPieces(pieces.join(""), [3, 7]);
        } catch (error) {
          expect(error).toBeInstanceOf(DraftError);
        }
      }),
    );
  });

  it("gives up what is endless, nested without end, or no JSON at all", () => {
    for (const text of [
      "x".repeat(600),
      `{"a":"${"x".repeat(210_000)}`,
      `{"statements":${"[".repeat(50)}`,
    ]) {
      expect(() => createDraftReader().push(text)).toThrow(DraftError);
    }
  });
});

describe("retryAfter", () => {
  it("reads seconds and dates", () => {
    const now = Date.parse("2026-01-01T00:00:00Z");
    expect(retryAfter("2")).toBe(2_000);
    expect(retryAfter("Thu, 01 Jan 2026 00:00:05 GMT", now)).toBe(5_000);
    expect(retryAfter("Thu, 01 Jan 2025 00:00:05 GMT", now)).toBe(0);
    expect(retryAfter("soon")).toBeNull();
    expect(retryAfter(null)).toBeNull();
  });
});

describe("leaksPrompt", () => {
  it("knows the canary and runs of the prompt, and leaves ordinary words alone", () => {
    expect(leaksPrompt("it is ZQ12ab", "zq12ab")).toBe(true);
    expect(leaksPrompt(`My orders: ${SYSTEM_PROMPT.slice(10, 120)}`, "zq")).toBe(true);
    expect(leaksPrompt("The talks lasted five hours, the story says.", "zq12ab")).toBe(false);
  });
});
