import { describe, expect, it } from "vitest";
import { createAnswerer } from "../../src/answering/create-answerer.ts";
import { explainSilence } from "../../src/answering/silence/explain-silence.ts";
import { describeSilence } from "../../src/discord/describe-silence.ts";
import { createRetriever } from "../../src/retrieval/create-retriever.ts";
import { loadCorpus } from "../../src/story/load-corpus.ts";

const { library } = await loadCorpus("corpus");
const retriever = createRetriever(library.stories);
const story = library.stories[0]!;

async function explain(text: string, language: "en" | "de" = "en") {
  const question = { text, storyId: null, history: [], quotes: 3 };
  const found = await createAnswerer({ library, retriever }).answer(question);
  return describeSilence(found, explainSilence(text, found, story, retriever), language);
}

describe("describeSilence", () => {
  it("points at the quote that contradicts a premise, and shows no words twice", async () => {
    const { answer, lines } = await explain("Why did Hungary back Ukraine?");
    expect(lines[0]).toMatch(
      /^The question takes for granted: .+Hungary backed Ukraine.+\\\[\d\\\]$/,
    );
    const n = Number(/\\\[(\d)\\\]$/.exec(lines[0]!)![1]);
    const shown = answer.quotes.find((quote) => quote.n === n)!;
    expect(shown.text).toContain("resistant to the idea");
    const resistant = answer.quotes.filter(({ text }) => text.includes("resistant to the idea"));
    expect(resistant).toHaveLength(1);
    expect(new Set(answer.quotes.map((quote) => quote.n)).size).toBe(answer.quotes.length);
    for (const { start, end, text } of answer.quotes)
      expect(story.text.slice(start, end)).toBe(text);
  });

  it("says in the reader's language what a passage has and what it lacks", async () => {
    const { lines } = await explain("How old is Zelenskyy?", "de");
    expect(lines[0]).toMatch(/spricht von “Zelenskyy”, nennt kein Alter/);
  });
});
