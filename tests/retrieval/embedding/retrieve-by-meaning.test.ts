import { describe, expect, it } from "vitest";
import { createRetriever } from "../../../src/retrieval/create-retriever.ts";
import { type Embedder, normalized } from "../../../src/retrieval/embedding/embedder.ts";
import { rankByMeaning } from "../../../src/retrieval/embedding/rank-by-meaning.ts";
import { createVectorBook } from "../../../src/retrieval/embedding/vector-book.ts";
import { createTextIndex } from "../../../src/retrieval/text-index.ts";
import { parseStory } from "../../../src/story/parse-story.ts";
import { sliceOf } from "../../../src/story/story.ts";
import { wordVector } from "../../fakes/model-server/embeddings.ts";

const embedder: Embedder = {
  name: "words",
  batch: 8,
  embed: async (texts) => texts.map((text) => normalized(wordVector(text))),
};

const story = parseStory(
  [
    "The market",
    "The market opens at nine, and the drinks that the baker poured were served cold.",
    "At ten the baker served the guests a pot of tea beside the old fountain.",
    "The mayor spoke about the fountain.",
  ].join("\n\n"),
  { id: "market" },
);
const QUESTION = "Which beverage had the guests?";

describe("createRetriever with vectors", () => {
  const book = createVectorBook({ embedder });
  const retriever = createRetriever([story], null, book);
  const meaningOf = () =>
    retriever.retrieve(QUESTION)[0]!.sentences[0]!.parts.find(({ name }) => name === "meaning")
      ?.value;

  it("ranks by words alone until the question has a vector", () => {
    expect(meaningOf()).toBeUndefined();
  });

  it("adds the meaning to the score and to its reasons", async () => {
    const [before] = retriever.retrieve(QUESTION);
    await book.learn(story.sentences.map((sentence) => sliceOf(story, sentence)));
    await book.ask(QUESTION);
    const [after] = retriever.retrieve(QUESTION);
    expect(sliceOf(story, after!.sentences[0]!.sentence)).toContain("pot of tea");
    expect(meaningOf()).toBeGreaterThan(0.2);
    expect(after!.score).toBeGreaterThan(before!.score);
  });
});

describe("rankByMeaning", () => {
  const texts = Array.from({ length: 30 }, (_, at) => `Wood number ${at} stands by the river.`);
  const passages = [...texts, "Somebody poured tea."].map((text, at) => ({
    id: String(at),
    storyId: "s",
    text,
  }));
  const index = createTextIndex(passages, { language: "en" });

  it("finds a passage that shares no word with the question", () => {
    const asked = normalized(wordVector("What beverage was it?"));
    const cosine = (at: number) =>
      normalized(wordVector(passages[at]!.text)).reduce(
        (sum, one, part) => sum + one * asked[part]!,
        0,
      );
    const [best] = rankByMeaning(index, "What beverage was it?", {
      most: 20,
      range: [0, passages.length],
      cosineOf: cosine,
    });
    expect(best!.passage).toBe(30);
    expect(best!.meaning).toBeGreaterThan(0);
  });

  it("ranks as the index does where nothing has a vector", () => {
    const question = "Which wood has number 7?";
    const alone = index.rank(question, { most: 20 });
    const found = rankByMeaning(index, question, {
      most: 20,
      range: [0, passages.length],
      cosineOf: () => null,
    });
    expect(found.map(({ passage }) => passage)).toEqual(alone.map(({ passage }) => passage));
  });
});
