import { describe, expect, it } from "vitest";
import { createRetriever } from "../../src/retrieval/create-retriever.ts";
import { partOf } from "../../src/retrieval/retrieved.ts";
import { parseStory } from "../../src/story/parse-story.ts";

const tale = parseStory(
  `The Troll

A troll lived under a bridge. He hated goats above all.

Three goats came by. After they had crossed, the troll wept with rage.

The king heard of it. He sent his daughter a silver ring.`,
  { id: "troll" },
);
const report = parseStory(
  `Talks in Berlin

The talks in Berlin lasted five hours. Nobody mentioned the king of Norway.`,
  { id: "talks" },
);
const retriever = createRetriever([tale, report]);
const bestOf = (question: string, storyId = "troll") => {
  const best = retriever.retrieve(question, { storyId })[0]!.sentences[0]!;
  return best.story.text.slice(best.sentence.start, best.sentence.end);
};

describe("createRetriever", () => {
  it.each([
    ["What did the king send his daughter?", "He sent his daughter a silver ring."],
    ["Where did the troll live?", "A troll lived under a bridge."],
    ["How did the troll feel after the goats crossed?", "the troll wept with rage."],
  ])("finds for %j the sentence that answers", (question, sentence) => {
    expect(bestOf(question)).toContain(sentence);
  });

  it("reads a question anew for another story and for all of them", () => {
    const missing = (storyId?: string) =>
      retriever
        .read("Who crossed to Norway?", storyId === undefined ? {} : { storyId })
        .missing.map(({ word }) => word);
    expect(missing("troll")).toEqual(["norway"]);
    expect(missing()).toEqual([]);
    expect(missing("talks")).toEqual(["crossed"]);
  });

  it("names the parts of a rank and the words met", () => {
    const [best] = retriever.retrieve("How long did the talks last?", { storyId: "talks" });
    const sentence = best!.sentences[0]!;
    expect(partOf(sentence, "expected")).toBe(1);
    expect(partOf(sentence, "place")).toBeLessThanOrEqual(0);
    expect(sentence.matches.map(({ found }) => found)).toContain("talks");
  });

  it("looks a question up once, and lets go of it when it is told to", () => {
    const find = () => retriever.retrieve("Where did the troll live?", { storyId: "troll" })[0];
    const [first, again] = [find(), find()];
    expect(again).toBe(first);
    retriever.forget();
    expect(find()).not.toBe(first);
    expect(find()).toEqual(first);
  });
});
