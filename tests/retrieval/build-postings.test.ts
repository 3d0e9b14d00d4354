import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildPostings } from "../../src/retrieval/build-postings.ts";
import { buildRetriever, createRetriever } from "../../src/retrieval/create-retriever.ts";
import { encodeIndex } from "../../src/retrieval/index-file.ts";
import { splitIntoPassages } from "../../src/retrieval/split-into-passages.ts";
import { createTextPostings } from "../../src/retrieval/text-postings.ts";
import { parseStory } from "../../src/story/parse-story.ts";

const stories = globSync(["corpus/*.txt", "tests/eval/speakers/texts/dev/*.txt"])
  .sort()
  .map((file, at) => parseStory(readFileSync(file, "utf8"), { id: `story-${at}` }));
const passages = stories.flatMap((story) =>
  splitIntoPassages(story).map(({ id, start, end }) => {
    return { id, storyId: story.id, text: story.text.slice(start, end) };
  }),
);

/** How often others had their turn while work was done. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let timer = setImmediate(function next() {
    turns += 1;
    timer = setImmediate(next);
  });
  await work();
  clearImmediate(timer);
  return turns;
}

describe("buildPostings", () => {
  it("builds what is built in one go, and lets others have their turn", async () => {
    expect(passages.length).toBeGreaterThan(100);
    let built: Awaited<ReturnType<typeof buildPostings>> | null = null;
    const turns = await turnsDuring(async () => {
      built = await buildPostings(passages, "en");
    });
    const expected = createTextPostings(passages, "en");
    expect(Buffer.compare(encodeIndex(built!, "en"), encodeIndex(expected, "en"))).toBe(0);
    expect(turns).toBeGreaterThan(passages.length / 50);
  });

  it("builds nothing of nothing", async () => {
    expect((await buildPostings([], "en")).ids).toEqual([]);
  });
});

describe("buildRetriever", () => {
  it("finds what the retriever finds that is created in one go", async () => {
    const built = await buildRetriever(stories);
    const created = createRetriever(stories);
    for (const question of ["Who gave up joining NATO?", "¿Quién apagó el faro?", "Who is Xyz?"]) {
      const found = (retriever: typeof built) =>
        retriever.retrieve(question).map(({ passage, score }) => [passage.id, score]);
      expect(found(built)).toEqual(found(created));
      expect(built.read(question)).toEqual(created.read(question));
    }
  });
});
