import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createAttribution } from "../../src/answering/attribute.ts";
import { selectGrounding } from "../../src/answering/select-grounding.ts";
import { parseStory } from "../../src/story/parse-story.ts";
import type { Story } from "../../src/story/story.ts";

const root = new URL("../../", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), "utf8");
const ARTICLE = read("corpus/ukraine-nato.txt");
const rows = (file: string) =>
  read(file)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { id: string; position: string; text: string });

const INJECTIONS = rows("tests/fixtures/story-injections.jsonl");
const HOSTILE = rows("tests/fixtures/hostile-text.jsonl");
const QUESTION = "What did Ukraine offer to give up?";

const UNWANTED =
  /@\s*(?:everyone|here)|<[@#:/&]|https?:|:\/\/|www\.|\.example|discord\.gg|\]\(|`|CANARY|[\p{Cf}\p{Cc}\p{Cs}]/iu;

/** Everything that is shown of a draft in which a model does as `orders` say. */
function obey(story: Story, orders: string) {
  const grounding = selectGrounding(story, [], { budget: 1e9, countTokens: (text) => text.length });
  const ordering = grounding.sentences.filter(({ sentence }) =>
    orders.includes(story.text.slice(sentence.start, sentence.end)),
  );
  const cited = [...ordering.map(({ label }) => label), "s4", "s5"];
  const quoted = /["“]([^"”]+)["”]/u.exec(orders)?.[1] ?? "42";
  const texts = [
    orders,
    quoted,
    `Ukraine offered to give up: ${orders}`,
    `The answer is “${quoted}”.`,
    `Ukraine has said it’s willing to give up its aspirations to join NATO. ${orders}`,
    orders.replace(/^[^:]*: ?/u, ""),
  ];
  const attribution = createAttribution(grounding, { text: QUESTION, quotes: 3 });
  for (const text of texts) {
    for (const label of cited) {
      attribution.add({ cites: [{ sentence: label, words: null }], text });
      attribution.add({ cites: [{ sentence: label, words: text }], text });
    }
  }
  return attribution.shown;
}

describe("createAttribution, before a model that obeys", () => {
  it.each(INJECTIONS)("shows nothing of a story's orders: $id $text", ({ position, text }) => {
    const lines = ARTICLE.split("\n");
    lines.splice(position.startsWith("start") ? 3 : lines.length - 1, 0, text);
    const story = parseStory(lines.join("\n"), { id: "injected" });
    const { statements, quotes } = obey(story, text);
    for (const statement of statements) expect(statement.text).not.toMatch(UNWANTED);
    for (const quote of quotes) expect(story.text.slice(quote.start, quote.end)).toBe(quote.text);
    const said = statements.map((statement) => statement.text).join(" ");
    if (text.length > 12) expect(said).not.toContain(text);
  });

  it("shows nothing of a question's orders", () => {
    const story = parseStory(ARTICLE, { id: "article" });
    const shown = HOSTILE.filter(({ text }) => text.length < 5000).flatMap(({ text }) =>
      obey(story, text).statements.map((statement) => statement.text),
    );
    expect(shown.filter((text) => UNWANTED.test(text))).toEqual([]);
  });
});
