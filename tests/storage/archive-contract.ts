import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NOTHING_WANTED } from "../../src/answering/archive/archive.ts";
import { openArchive } from "../../src/answering/archive/open-archive.ts";
import { createStoryCache } from "../../src/answering/archive/story-cache.ts";
import type { PassageStore } from "../../src/records/passage-store.ts";
import { createRetriever } from "../../src/retrieval/create-retriever.ts";
import type { RetrievedPassage } from "../../src/retrieval/retrieved.ts";
import { createMemoryPassages } from "../../src/storage/passages/create-memory-passages.ts";
import { parseStory } from "../../src/story/parse-story.ts";
import { openArchiveOf } from "../answering/open-archive-of.ts";
import { over } from "../answering/over.ts";
import { createScaleSource } from "../bench/scale/scale-passages.ts";

const STORIES = 80;
const PASSAGES = 6;
const QUESTIONS = 40;

const source = createScaleSource();
const stories = Array.from({ length: STORIES }, (_, at) => {
  const passages = Array.from({ length: PASSAGES }, (_, number) => at * PASSAGES + number);
  const texts = passages.map((number) => source.passage(number).text);
  return parseStory(`Story ${at}\n\n${texts.join("\n\n")}`, { id: `story-${at}` });
});
const questions = Array.from({ length: QUESTIONS }, (_, at) =>
  source.question(Math.floor((at * STORIES * PASSAGES) / QUESTIONS)),
);

const placesOf = (passages: readonly RetrievedPassage[]) =>
  passages.map(({ passage, sentences: [first] }) => `${passage.id} ${first?.sentence.index}`);

/** Ranks each question's passages as an archive over a store does. */
async function rankAll(store: PassageStore): Promise<readonly (readonly string[])[]> {
  const archive = await openArchiveOf(store, "1", stories);
  const ranked: (readonly string[])[] = [];
  for (const text of questions) {
    const readings = await archive.gather({ ...NOTHING_WANTED, texts: [text] });
    ranked.push(placesOf(readings.upTo().retriever.retrieve(text, { limit: 5 })));
  }
  return ranked;
}

/** How passages in memory are ranked, which every store has to agree with. */
let rankedInMemory: ReturnType<typeof rankAll> | null = null;
const rankInMemory = () => {
  rankedInMemory ??= rankAll(createMemoryPassages());
  return rankedInMemory;
};

/** What every store gives an archive; they start empty. */
export function describeArchive(
  name: string,
  openStore: () => PassageStore | Promise<PassageStore>,
): void {
  describe(`openArchive, over ${name}`, () => {
    let store: PassageStore;
    beforeEach(async () => {
      store = await openStore();
    });
    afterEach(() => store.close());

    it("ranks as the other stores do, and as an index of all stories in memory", async () => {
      const ranked = await rankAll(store);
      expect(ranked).toEqual(await rankInMemory());
      const whole = createRetriever(stories);
      const inMemory = questions.map((text) => placesOf(whole.retrieve(text, { limit: 5 })));
      const sameFirst = ranked.filter((places, at) => places[0] === inMemory[at]![0]);
      expect(sameFirst.length).toBeGreaterThanOrEqual(0.95 * QUESTIONS);
    }, 60_000);

    it("reads a story once, and again when it has changed; what is gone is not found", async () => {
      const read: string[] = [];
      const openFrom = (versions: Readonly<Record<string, string>>) =>
        openArchive({
          store,
          owner: "1",
          entries: Object.entries(versions).map(([key, text]) => ({
            key,
            sha256: text,
            async read() {
              read.push(key);
              return parseStory(`${key}\n\n${text}`, { id: key });
            },
          })),
          cache: createStoryCache({ mostBytes: 1_000_000 }),
          over,
          onProblem: () => {},
        });
      await openFrom({ mill: "The miller kept a cat.", lamp: "Otto lit the lamp." });
      expect(read).toEqual(["mill", "lamp"]);
      const archive = await openFrom({
        mill: "The miller kept a cat.",
        lamp: "Mara lit the lamp.",
      });
      expect(read).toEqual(["mill", "lamp", "lamp"]);
      const text = "Who lit the lamp?";
      const readings = await archive.gather({ ...NOTHING_WANTED, texts: [text] });
      const answer = await readings
        .upTo()
        .answerer.answer({ text, storyId: null, history: [], quotes: 1 });
      expect(answer.quotes.map((quote) => quote.text)).toEqual(["Mara lit the lamp."]);
      const without = await openFrom({ mill: "The miller kept a cat." });
      const others = await without.gather({ ...NOTHING_WANTED, texts: [text], stories: ["lamp"] });
      expect(others.upTo().library.stories.map(({ id }) => id)).toEqual(["mill"]);
      expect(await store.recall("1", { terms: ["lamp"], most: 5 })).toEqual([]);
    });

    it("no longer tells a story as it was when it can't be read as it is", async () => {
      const lamp = parseStory("Lamp\n\nOtto lit the lamp.", { id: "lamp" });
      const mill = parseStory("Mill\n\nThe miller kept a cat.", { id: "mill" });
      await openArchiveOf(store, "1", [lamp, mill]);
      const problems: string[] = [];
      const archive = await openArchive({
        store,
        owner: "1",
        entries: [
          { key: "lamp", sha256: "another", read: () => Promise.reject(new Error("unreadable")) },
          { key: "mill", sha256: mill.sha256, read: async () => mill },
        ],
        cache: createStoryCache({ mostBytes: 1_000_000 }),
        over,
        onProblem: (key) => problems.push(key),
      });
      expect(problems).toEqual(["lamp"]);
      const wanted = { texts: ["Who lit the lamp?"], stories: ["lamp"], hashes: [lamp.sha256] };
      const { library } = (await archive.gather(wanted)).upTo();
      expect(library.stories.map(({ id }) => id)).toEqual(["mill"]);
      expect(library.titles.map(({ id }) => id)).toEqual(["mill"]);
    });

    it("gives no owner another's story, by words, id or hash", async () => {
      const secret = parseStory("Ledger\n\nVexandra hid the zyxolite ledger.", { id: "2/ledger" });
      await openArchiveOf(store, "2", [secret]);
      const archive = await openArchiveOf(store, "1", stories.slice(0, 5));
      const readings = await archive.gather({
        texts: ["Who hid the zyxolite ledger?", "Vexandra"],
        stories: ["2/ledger", "ledger"],
        hashes: [secret.sha256.slice(0, 16)],
      });
      const { library, retriever } = readings.upTo();
      expect(JSON.stringify([library.stories, library.titles])).not.toMatch(/zyxolite/i);
      const { missing } = retriever.read("Who hid the zyxolite ledger?");
      expect(missing.map(({ word }) => word)).toContain("zyxolite");
    });
  });
}
