import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkQuote } from "../../../src/answering/quote-check/check-quote.ts";
import { readQuotes } from "../../../src/answering/quote-check/read-message.ts";
import { parseStory } from "../../../src/story/parse-story.ts";

/** Words that somebody says the article has, with what the check finds. */
interface Row {
  readonly words: string;
  readonly speaker: string | null;
  readonly verdict: string;
  readonly nearest: string | null;
  readonly notes: readonly unknown[];
  /** As `op:words`, of altered words. */
  readonly diff?: readonly string[];
}

const article = parseStory(readFileSync("corpus/ukraine-nato.txt", "utf8"), { id: "article" });
const rows = readFileSync(new URL("quotes.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Row);

describe("checkQuote", () => {
  it.each(rows.map((row) => [row.words, row.speaker, row.verdict, row] as const))(
    "finds “%s” (said to be of %s) %s",
    (words, speaker, verdict, row) => {
      const found = checkQuote(article, { words, speaker });
      expect(found.verdict).toBe(verdict);
      expect(found.nearest?.text ?? null).toBe(row.nearest);
      expect(found.notes).toEqual(row.notes);
      expect(found.diff.map(({ op, text }) => `${op}:${text}`)).toEqual(row.diff ?? []);
    },
  );
});

describe("readQuotes", () => {
  it.each([
    [
      "Zelenskyy said “we will not give up our land”.",
      [["we will not give up our land", "Zelenskyy"]],
    ],
    [
      "“we will not,” said Zelenskyy, “give up”.",
      [
        ["we will not,", "Zelenskyy"],
        ["give up", "Zelenskyy"],
      ],
    ],
    ['"we will not give up" - Zelenskyy', [["we will not give up", "Zelenskyy"]]],
    ["“we will not give up” (Zelenskyy)", [["we will not give up", "Zelenskyy"]]],
    ["“we will not give up” ~ Zelenskyy", [["we will not give up", "Zelenskyy"]]],
    ["“we will not give up”, — Zelenskyy, 2025", [["we will not give up", "Zelenskyy"]]],
    ["“we will not give up”\n— Zelenskyy", [["we will not give up", "Zelenskyy"]]],
    ["Zelenskyy: “we will not give up”", [["we will not give up", "Zelenskyy"]]],
    ["**Zelenskyy:** «we will not give up»", [["we will not give up", "Zelenskyy"]]],
    ["*Zelenskyy*: “we will not”", [["we will not", "Zelenskyy"]]],
    ["He came. Zelenskyy: “we will not give up”", [["we will not give up", "Zelenskyy"]]],
    ["and Zelenskyy: “we will”", [["we will", null]]],
    ["> we will not give up\n— Zelenskyy", [["we will not give up", "Zelenskyy"]]],
    ["> we will\n> not give up", [["we will\nnot give up", null]]],
    ["a\n> we will not give up\nb", [["we will not give up", null]]],
    ["> “we will not give up”\n(Zelenskyy)", [["we will not give up", "Zelenskyy"]]],
    [">we will not", [["we will not", null]]],
    ["quote: “we will not give up”", [["we will not give up", null]]],
    ["Text: “we will not give up”", [["we will not give up", null]]],
    ["P.S.: “we will”", [["we will", null]]],
    ["“we will not give up”", [["we will not give up", null]]],
    ["“we” will “not give up”", [["not give up", null]]],
    ["“we will ‘not’ give up”", [["we will ‘not’ give up", null]]],
    [
      "“we will” and “not give up”",
      [
        ["we will", null],
        ["not give up", null],
      ],
    ],
    ["we will not give up", []],
    ["“abc”", [["abc", null]]],
    ["“ab”", [["ab", null]]],
    ["so-called “green zone” here", [["green zone", null]]],
    ["@Bob: “we will not give up”", [["we will not give up", "Bob"]]],
    ["„we will not give up“", [["we will not give up", null]]],
    ["«we will not give up»", [["we will not give up", null]]],
    ["“we will not give up", []],
    ["we will not give up”", []],
    ["", []],
    ["“…”", [["…", null]]],
    ["  “we will not give up”  ", [["we will not give up", null]]],
    [
      "A said “we will” and B said “not give up now”",
      [
        ["we will", "A"],
        ["not give up now", "B"],
      ],
    ],
    [
      "> a quote here\n\n> another quote",
      [
        ["a quote here", null],
        ["another quote", null],
      ],
    ],
    ["“we will not give up” -- Zelenskyy", [["we will not give up", "Zelenskyy"]]],
    ["“we will not give up” – he said", [["we will not give up", "he"]]],
    ["Zelenskyy said: > no", []],
    [
      "1. “we will not give up” 2. “our land is ours”",
      [
        ["we will not give up", null],
        ["our land is ours", null],
      ],
    ],
  ] as [string, [string, string | null][]][])("reads in %j: %j", (message, quotes) => {
    const read = readQuotes(message, { whole: false });
    expect(read.map(({ words, speaker }) => [words, speaker])).toEqual(quotes);
    for (const { words, span } of read) {
      const own = message.slice(span.start, span.end);
      if (!own.startsWith(">")) expect(own).toBe(words);
      else expect(own).toContain(words.split("\n")[0]);
    }
  });

  it.each(["we will not give up", "“we will not give up", "we will not give up”", " we will "])(
    "takes “%s” for a quotation as a whole where it is asked to",
    (message) => {
      expect(readQuotes(message, { whole: false })).toEqual([]);
      const span = { start: 0, end: message.length };
      expect(readQuotes(message, { whole: true })).toEqual([
        { words: message.trim(), speaker: null, span },
      ]);
    },
  );
});
