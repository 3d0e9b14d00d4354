import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { DraftError } from "../../src/answering/draft.ts";
import { quoteOf } from "../../src/answering/quote.ts";
import { parseReceipt, receiptOfQuotes, verifyReceipt } from "../../src/answering/receipt.ts";
import { decodeCustomId, encodeCustomId } from "../../src/discord/custom-id.ts";
import { createDraftReader } from "../../src/llm/draft-reader.ts";
import { parseFrontMatter } from "../../src/story/front-matter.ts";
import { createLibrary } from "../../src/story/library.ts";
import { parseReadingLimit } from "../../src/story/parse-reading-limit.ts";
import { parseStory } from "../../src/story/parse-story.ts";
import { expectWhole } from "./expect-whole.ts";

/** Something that reads what strangers write. */
export interface Target {
  /** Texts to begin from. */
  readonly seeds: readonly string[];
  /** Reads a text; throws when what must hold of the result does not. */
  run(text: string): void;
}

const source = readFileSync("corpus/ukraine-nato.txt", "utf8");
const story = parseStory(source, { id: "story" });
const library = createLibrary([story]);
const quotes = story.sentences.slice(3, 5).map((sentence, at) => quoteOf(story, sentence, at + 1));
const receipt = JSON.stringify(receiptOfQuotes("quote", quotes, story, new Date(0)));
const DRAFT = JSON.stringify({
  in_story: true,
  statements: [{ cites: [{ sentence: "s1", words: 'a "b"' }], text: "It “is” so.\\n" }],
  nearest: ["s2"],
});
const SILENT = '{"in_story": false, "statements": [], "nearest": ["s1"], "why": "no"}';

/** Verifies a receipt; what stands must be the story's own words. */
function verify(json: string): void {
  const read = parseReceipt(json);
  if (read === null) return;
  const check = verifyReceipt(read, library);
  if (!check.ok) return;
  for (const [at, { text, result }] of check.quotes.entries()) {
    const { start, end }: { start: number; end: number } = read.quotes[at]!;
    if (result === "stands") assert.equal(story.text.slice(start, end), text);
    if (result === "stands") assert.ok(start >= 0);
    if (result === "moved") assert.notEqual(text.trim(), "");
  }
}

/** Reads a draft in two pieces; it ends in an event, or in a DraftError. */
function readDraft(text: string): void {
  const reader = createDraftReader();
  const half = text.length >> 1;
  try {
    const events = [
      ...reader.push(text.slice(0, half)),
      ...reader.push(text.slice(half)),
      reader.finish(),
    ];
    assert.match(String(events.at(-1)?.type), /^(?:end|silent)$/);
  } catch (error) {
    if (!(error instanceof DraftError)) throw error;
  }
  assert.deepEqual(Object.keys(Object.prototype), []);
}

function readFrontMatter(text: string): void {
  const { meta, end } = parseFrontMatter(text);
  assert.ok(end >= 0 && end <= text.length);
  if (meta.url !== null) assert.match(meta.url, /^https?:\/\//);
  if (meta.date !== null) assert.match(meta.date, /^\d{4}-\d\d-\d\d$/);
}

function readCustomId(text: string): void {
  const decoded = decodeCustomId(text);
  if (decoded !== null) assert.equal(encodeCustomId(decoded), text);
}

/** Everything of the bot that reads what strangers write, and is done at once. */
export const TARGETS: Readonly<Record<string, Target>> = {
  story: {
    seeds: [
      source.slice(0, 1_500),
      "“Yes,” said Ada. “No,” he said. — Так, — сказала Ірина.\n\n«Oui», dit-il.",
    ],
    run: (text) => expectWhole(parseStory(text, { id: "x" })),
  },
  "front-matter": {
    seeds: [
      "---\ntitle: A: b\ndate: 2025-12-15\nurl: https://example.org/?a=b\nlanguage: en\n---\nText.",
    ],
    run: readFrontMatter,
  },
  draft: { seeds: [DRAFT, SILENT, `\`\`\`json\n${DRAFT}\n\`\`\``], run: readDraft },
  "custom-id": {
    seeds: [
      "1:context:0123456789abcdef:1:2",
      "1:page:2:600000000000000013",
      "1:delete:600000000000000013",
    ],
    run: readCustomId,
  },
  receipt: { seeds: [receipt], run: verify },
  "reading-limit": {
    seeds: ["12", "50 %", "p. 7", "chapter 2", "§3"],
    run: (text) => {
      parseReadingLimit(text);
    },
  },
};
