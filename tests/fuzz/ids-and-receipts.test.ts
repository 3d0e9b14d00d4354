import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quoteOf } from "../../src/answering/quote.ts";
import { parseReceipt, receiptOfQuotes, verifyReceipt } from "../../src/answering/receipt.ts";
import { decodeCustomId, encodeCustomId } from "../../src/discord/custom-id.ts";
import { createLibrary } from "../../src/story/library.ts";
import { parseStory } from "../../src/story/parse-story.ts";
import { awkwardText, RUNS } from "./texts.ts";

const story = parseStory(readFileSync("corpus/ukraine-nato.txt", "utf8"), { id: "story" });
const library = createLibrary([story]);
const [first] = story.sentences;
const receipt = receiptOfQuotes("quote", [quoteOf(story, first!, 1)], story, new Date(0));

describe("decodeCustomId, of anything", () => {
  const parts = fc.constantFrom(
    "1",
    "2",
    "post",
    "context",
    "delete",
    "page",
    "uphold",
    "0".repeat(16),
    "-",
    "9",
    "600000000000000013",
    "",
    "\u0000",
    "d",
  );
  const ids = fc.oneof(
    awkwardText,
    fc.array(parts, { maxLength: 7 }).map((all) => all.join(":")),
  );

  it("takes only what encodeCustomId writes", () => {
    fc.assert(
      fc.property(ids, (id) => {
        const decoded = decodeCustomId(id);
        if (decoded !== null) expect(encodeCustomId(decoded)).toBe(id);
      }),
      RUNS,
    );
  });
});

/** A receipt with one of its values replaced by another, wherever it stands. */
const bent = fc
  .tuple(
    fc.nat(40),
    fc.oneof(
      fc.constantFrom(
        null,
        -1,
        0,
        Number.POSITIVE_INFINITY,
        Number.MAX_SAFE_INTEGER,
        "",
        "x",
        [],
        {},
        true,
        -10,
        -3,
      ),
      fc.integer(),
      awkwardText,
    ),
  )
  .map(([nth, value]) => {
    let at = 0;
    const bend = (node: unknown): unknown => {
      if (at++ === nth) return value;
      if (Array.isArray(node)) return node.map(bend);
      if (typeof node !== "object" || node === null) return node;
      return Object.fromEntries(Object.entries(node).map(([key, item]) => [key, bend(item)]));
    };
    return JSON.stringify(bend(receipt));
  });

describe("verifyReceipt, of a receipt that was bent", () => {
  it("ends in a finding, and lets stand only the story's own words where they are", () => {
    fc.assert(
      fc.property(fc.oneof(bent, awkwardText), (json) => {
        const read = parseReceipt(json);
        if (read === null) return;
        const check = verifyReceipt(read, library);
        if (!check.ok) return;
        for (const [at, { text, result }] of check.quotes.entries()) {
          const { start, end } = read.quotes[at]!;
          if (result === "stands") {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(story.text.slice(start, end)).toBe(text);
          }
          if (result === "moved") expect(text.trim()).not.toBe("");
        }
      }),
      RUNS,
    );
  });

  it("lets no words stand at offsets from the end of the story", () => {
    const { length } = story.text;
    const quote = quoteOf(story, first!, 1);
    const forged = { ...quote, start: quote.start - length, end: quote.end - length };
    const check = verifyReceipt({ ...receipt, quotes: [forged] }, library);
    expect(check).toMatchObject({ ok: true, holds: false });
  });
});
