import { describe, expect, it } from "vitest";
import { NOTHING_WANTED } from "../../src/answering/archive/archive.ts";
import { createReadings } from "../../src/answering/readings.ts";
import {
  createShelves,
  MEMORY_PER_BYTE,
  type ShelvedStory,
  type ShelvesOptions,
} from "../../src/answering/shelves.ts";
import { createMemoryPassages } from "../../src/storage/passages/create-memory-passages.ts";
import { createLibrary } from "../../src/story/library.ts";
import { parseStory } from "../../src/story/parse-story.ts";
import type { Story } from "../../src/story/story.ts";
import { over } from "./over.ts";

const tell = (id: string, text: string) => parseStory(`A tale\n\n${text}`, { id });
const SHARED = tell("mill", "The miller kept a grey cat.");

/** Shelves over stories by owner, and which were read. */
function shelvesOf(
  owned: Record<string, Story[]>,
  mostBytes = 1_000_000,
  more: Partial<ShelvesOptions> = {},
) {
  const library = createLibrary([SHARED]);
  const reads: string[] = [];
  const problems: string[] = [];
  const shelved = (story: Story): ShelvedStory => ({
    id: story.id,
    sha256: story.sha256,
    bytes: story.text.length,
  });
  const shelves = createShelves({
    shared: createReadings({ whole: { library, ...over(library) }, over }),
    over,
    mostBytes,
    store: {
      list: async (owner) => (owned[owner] ?? []).map(shelved),
      async read(owner, { id, sha256 }) {
        reads.push(id);
        if (id.endsWith("bad")) throw new Error("unreadable");
        return owned[owner]!.find((story) => story.sha256 === sha256) ?? null;
      },
    },
    onProblem: (owner, { id }) => problems.push(`${owner} ${id}`),
    ...more,
  });
  const ask = async (owner: string | null, text: string) => {
    const wanted = async () => ({ ...NOTHING_WANTED, texts: [text] });
    const { answerer } = (await shelves.of(owner, wanted)).upTo();
    const answer = await answerer.answer({ text, storyId: null, history: [], quotes: 1 });
    return answer.quotes[0]?.text ?? null;
  };
  const ids = async (owner: string | null) =>
    (await shelves.of(owner)).upTo().library.stories.map(({ id }) => id);
  return { shelves, reads, problems, ask, ids, shelved };
}

describe("createShelves", () => {
  it("gives each owner the shared stories and their own, and nobody another's", async () => {
    const { ask, ids } = shelvesOf({
      one: [tell("1/a", "Otto mended the sluice.")],
      two: [tell("2/a", "Jonas painted the lantern.")],
    });
    expect(await ids("one")).toEqual(["1/a", "mill"]);
    expect(await ids("two")).toEqual(["2/a", "mill"]);
    expect(await ids(null)).toEqual(["mill"]);
    expect(await ask("one", "Who mended the sluice?")).toContain("Otto");
    expect(await ask("two", "Who mended the sluice?")).toBeNull();
    expect(await ask("two", "Who kept a cat?")).toContain("miller");
  });

  it("shares one reading among all who have no stories", async () => {
    const { shelves } = shelvesOf({});
    expect(await shelves.of("one")).toBe(await shelves.of(null));
  });

  it("reads a story once, however many ask at the same time, and again when it has changed", async () => {
    const owned = { one: [tell("1/a", "Otto mended it."), tell("1/b", "Jonas painted it.")] };
    const { ids, reads, ask } = shelvesOf(owned);
    await Promise.all([ids("one"), ids("one"), ids("one")]);
    await ids("one");
    expect(reads).toEqual(["1/a", "1/b"]);
    owned.one[0] = tell("1/a", "Mara mended the sluice.");
    expect(await ask("one", "Who mended the sluice?")).toContain("Mara");
    expect(reads).toEqual(["1/a", "1/b", "1/a"]);
    owned.one.pop();
    expect(await ids("one")).toEqual(["1/a", "mill"]);
  });

  it("takes what was read just now without reading it again", async () => {
    const story = tell("1/a", "Otto mended it.");
    const { shelves, ids, reads, shelved } = shelvesOf({ one: [story] });
    shelves.offer("one", shelved(story), story);
    expect(await ids("one")).toEqual(["1/a", "mill"]);
    expect(reads).toEqual([]);
  });

  it("lets go of what was not used for longest when there is too much", async () => {
    const stories = (owner: string) => [tell(`${owner}/a`, `${owner} mended the sluice.`)];
    const owned = { one: stories("one"), two: stories("two"), three: stories("three") };
    const most = owned.one[0]!.text.length * MEMORY_PER_BYTE * 2 + 50;
    const { ids, reads } = shelvesOf(owned, most);
    for (const owner of ["one", "two", "one", "three", "one", "two"]) await ids(owner);
    expect(reads).toEqual(["one/a", "two/a", "three/a", "two/a"]);
  });

  it("tells of a story that can't be read, and gives the others", async () => {
    const { ids, problems } = shelvesOf({ one: [tell("1/a", "Otto."), tell("1/bad", "Jonas.")] });
    expect(await ids("one")).toEqual(["1/a", "mill"]);
    expect(problems).toEqual(["one 1/bad"]);
  });

  it("limits shared and own stories alike", async () => {
    const long = tell("1/a", "Otto mended it.\n\nThen Otto drowned.");
    const { shelves } = shelvesOf({ one: [long] });
    const reading = (await shelves.of("one")).upTo({ unit: "paragraph", count: 1 });
    expect(reading.library.find("1/a")?.text).not.toContain("drowned");
    expect(reading.retriever.retrieve("Who drowned?").map(({ story }) => story.text)).not.toContain(
      "drowned",
    );
  });
});

describe("createShelves, of more than is held in memory", () => {
  const tales = (owner: string, name: string) => [
    tell(`${owner}/a`, `${name} mended the sluice.\n\nThen ${name} drowned in the zyxolite pond.`),
    ...Array.from({ length: 30 }, (_, at) =>
      tell(`${owner}/${at}`, `On day ${at} the clerk painted door ${at} of the harbour.`),
    ),
  ];
  const archivesOf = () => {
    const store = createMemoryPassages();
    const opened: string[] = [];
    const archives = {
      open: async () => {
        opened.push("opened");
        return store;
      },
      isUsed: () => opened.length > 0,
      reader: "r1",
    };
    return { store, opened, archives };
  };

  it("answers out of a store, and holds what may answer alone", async () => {
    const { store, archives } = archivesOf();
    const owned = { one: tales("one", "Otto"), two: [tell("two/a", "Jonas fished.")] };
    const { ask, shelves } = shelvesOf(owned, 1_000_000, { archives, mostInMemory: 500 });
    expect(await ask("one", "Who mended the sluice?")).toContain("Otto");
    expect(await ask("one", "Who kept a cat?")).toContain("miller");
    expect(await ask("two", "Who mended the sluice?")).toBeNull();
    const { library } = (await shelves.of("one")).upTo();
    expect(library.stories.length).toBeLessThan(20);
    expect(library.titles).toHaveLength(32);
    expect(await store.stories("one")).toHaveLength(31);
    expect(await store.stories("two")).toEqual([]);
  });

  it("opens no store for what memory holds", async () => {
    const { archives, opened } = archivesOf();
    const owned = { one: [tell("one/a", "Otto mended the sluice.")] };
    const { ask, shelves } = shelvesOf(owned, 1_000_000, { archives, mostInMemory: 500 });
    expect(await ask("one", "Who mended the sluice?")).toContain("Otto");
    await shelves.erase("one");
    expect(opened).toEqual([]);
  });

  it("reads anew what has changed and no other story, and erases what is removed", async () => {
    const { store, archives } = archivesOf();
    const owned = { one: tales("one", "Otto") };
    const options = { archives, mostInMemory: 500 };
    const { ask, reads, shelves } = shelvesOf(owned, 1_000_000, options);
    await ask("one", "Who mended the sluice?");
    reads.length = 0;
    owned.one[0] = tell("one/a", "Mara mended the sluice.");
    expect(await ask("one", "Who mended the sluice?")).toContain("Mara");
    expect(reads).toEqual(["one/a"]);
    expect(await store.recall("one", { terms: ["zyxolit"], most: 1 })).toEqual([]);
    owned.one.shift();
    await shelves.erase("one", "one/a");
    expect(await store.recall("one", { terms: ["mara"], most: 1 })).toEqual([]);
    expect(await ask("one", "Who mended the sluice?")).toBeNull();
    await shelves.erase("one");
    expect(await store.stories("one")).toEqual([]);
  });

  it("erases what was just being read, too", async () => {
    const { store, archives } = archivesOf();
    const owned = { one: tales("one", "Otto") };
    const reading = Promise.withResolvers<void>();
    const read = Promise.withResolvers<void>();
    const { shelves, shelved } = shelvesOf(owned, 1_000_000, {
      ...{ archives, mostInMemory: 500 },
      store: {
        list: async () => owned.one.map(shelved),
        async read(_, { id }) {
          reading.resolve();
          await read.promise;
          return owned.one.find((story) => story.id === id) ?? null;
        },
      },
    });
    const asked = shelves.of("one");
    await reading.promise;
    const erased = shelves.erase("one");
    read.resolve();
    await Promise.all([asked, erased]);
    expect(await store.stories("one")).toEqual([]);
  });

  it("ends where the stories may be read to, and does not tell what is behind by what is missing", async () => {
    const { archives } = archivesOf();
    const owned = { one: tales("one", "Otto") };
    const { shelves } = shelvesOf(owned, 1_000_000, { archives, mostInMemory: 500 });
    const text = "Who drowned in the zyxolite pond?";
    const wanted = async () => ({ ...NOTHING_WANTED, texts: [text] });
    const readings = await shelves.of("one", wanted);
    expect(readings.upTo().retriever.read(text).missing).toEqual([]);
    const limited = readings.upTo({ unit: "paragraph", count: 1 });
    expect(limited.library.find("one/a")?.text).not.toContain("drowned");
    expect(limited.retriever.read(text).missing.map(({ word }) => word)).toContain("zyxolite");
  });

  it("knows a word that other stories have, though none of them is at hand", async () => {
    const { archives } = archivesOf();
    const owned = { one: tales("one", "Otto") };
    const { shelves } = shelvesOf(owned, 1_000_000, { archives, mostInMemory: 500 });
    const { library, retriever } = (await shelves.of("one")).upTo();
    expect(library.find("one/a")?.text ?? "").not.toContain("door");
    expect(retriever.read("Who painted the door?", { storyId: "one/0" }).missing).toEqual([]);
  });
});
