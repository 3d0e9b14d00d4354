import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { selectGrounding } from "../../src/answering/select-grounding.ts";
import { createRetriever } from "../../src/retrieval/create-retriever.ts";
import { parseStory } from "../../src/story/parse-story.ts";

const root = new URL("../../", import.meta.url);
const story = parseStory(readFileSync(new URL("corpus/ukraine-nato.txt", root), "utf8"), {
  id: "ukraine-nato",
});
const countTokens = (text: string) => Math.ceil(text.length / 3);
const ranked = createRetriever([story])
  .retrieve("What did Witkoff say about progress?")
  .flatMap((passage) => passage.sentences);
const textsOf = (budget: number) =>
  selectGrounding(story, ranked, { budget, countTokens }).sentences.map(({ sentence }) =>
    story.text.slice(sentence.start, sentence.end),
  );

describe("selectGrounding", () => {
  it("gives a story that fits whole, the same for every question", () => {
    const options = { budget: 3000, countTokens };
    const whole = selectGrounding(story, ranked, options);
    expect(whole.whole).toBe(true);
    expect(selectGrounding(story, [], options)).toEqual(whole);
  });

  it("leaves out credits and boilerplate", () => {
    expect(textsOf(3000).join("\n")).not.toMatch(/Read More|Toby Melville/u);
  });

  it("names the utterances of a sentence", () => {
    const { sentences } = selectGrounding(story, ranked, { budget: 3000, countTokens });
    const speakers = sentences.flatMap(({ utterances }) => utterances.map((one) => one.speaker));
    expect(speakers).toContain("Steve Witkoff");
  });

  it("gives the best sentences with their neighbours when the story is too long", () => {
    const texts = textsOf(200);
    expect(texts.join(" ")).toContain("a lot of progress was made");
    expect(texts.join(" ")).toContain("during five hours of talks");
    expect(texts.length).toBeLessThan(6);
    const grounding = selectGrounding(story, ranked, { budget: 200, countTokens });
    expect(grounding.whole).toBe(false);
    const starts = grounding.sentences.map(({ sentence }) => sentence.start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it("keeps the labels of the whole story, and stays within the budget", () => {
    const { sentences } = selectGrounding(story, ranked, { budget: 200, countTokens });
    for (const { label, sentence } of sentences) expect(label).toBe(`s${sentence.index + 1}`);
    const tokens = sentences.reduce(
      (sum, { sentence }) => sum + countTokens(story.text.slice(sentence.start, sentence.end)),
      0,
    );
    expect(tokens).toBeLessThanOrEqual(200);
  });

  it("gives nothing when nothing fits", () => {
    expect(textsOf(0)).toEqual([]);
  });
});
