import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resolveFollowUp } from "../../../src/answering/conversation/resolve-follow-up.ts";
import type { ShownQuote, Turn } from "../../../src/answering/conversation/turn.ts";
import { parseStory } from "../../../src/story/parse-story.ts";
import type { Story } from "../../../src/story/story.ts";
import { parseMarkup } from "../../eval/speakers/parse-markup.ts";

/** A follow-up: the questions before it, each with the quotes that answered it, and the full question. */
interface Row {
  readonly story: string;
  readonly turns: readonly (readonly [question: string, ...quotes: string[]])[];
  readonly ask: string;
  readonly full: string;
}

const FILES: Readonly<Record<string, string>> = {
  article: "corpus/ukraine-nato.txt",
  lamp: "tests/fixtures/stories/lamp-room.txt",
  harbour: "tests/fixtures/stories/harbour-trial.txt",
};

function open(name: string): Story {
  const file = FILES[name];
  if (file !== undefined) return parseStory(readFileSync(file, "utf8"), { id: name });
  const kinds: Readonly<Record<string, string>> = {
    ferry: "novel",
    well: "tale",
    glass: "interview",
    cod: "news",
    ledger: "court",
    bridge: "news",
  };
  const path = `tests/eval/speakers/texts/dev/${kinds[name]}-${name}.txt`;
  return parseStory(parseMarkup(readFileSync(path, "utf8"), path).text, { id: name });
}

const rows = readFileSync(new URL("follow-ups.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Row);
const stories = new Map(
  [...new Set(rows.map(({ story }) => story))].map((name) => [name, open(name)]),
);

function quoteOf(story: Story, words: string): ShownQuote {
  const start = story.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const end = start + words.length;
  const around = story.utterances.find((one) => one.start <= start && one.end > start);
  return { start, end, text: words, speaker: around?.speaker ?? null };
}

function resolve({ story: name, turns, ask }: Row): string {
  const story = stories.get(name)!;
  const before = turns.map(
    ([question, ...quotes]): Turn => ({
      question,
      story: name,
      quotes: quotes.map((words) => quoteOf(story, words)),
      statements: [],
    }),
  );
  return resolveFollowUp(ask, before, story).text;
}

const wide = (text: string) => text.replaceAll(" ", "  ");
const single = (text: string) => text.replace(/\s+/gu, " ").trim();

describe("resolveFollowUp", () => {
  it.each(rows.map((row) => [row.turns.at(-1)![0], row.ask, row.full, row] as const))(
    "after “%s” understands “%s” as “%s”",
    (_before, _ask, full, row) => {
      expect(resolve(row)).toBe(full);
    },
  );

  it.each(rows.map((row) => [row.ask, row] as const))("minds no wide spaces in “%s”", (_, row) => {
    const turns = row.turns.map(([question, ...quotes]) => [wide(question), ...quotes] as const);
    expect(single(resolve({ ...row, turns, ask: ` ${wide(row.ask)} ` }))).toBe(single(row.full));
  });
});
