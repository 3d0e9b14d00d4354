import { describe, expect, it } from "vitest";
import {
  MOST_VERSIONS,
  type NewStory,
  type StoryLimits,
  type StoryStore,
} from "../../../src/records/story-store.ts";
import type { Subject } from "../records-contract.ts";
import { TEXTS } from "./texts.ts";

/** A server's story, with these fields instead. */
function newStory(changes: Partial<NewStory> = {}): NewStory {
  return {
    server: "1",
    id: "lamp-room",
    title: "The Lamp Room",
    fileType: "md",
    sha256: "aaaa",
    frontMatter: { author: "Мар'яна", date: "2026-01-01" },
    addedBy: "300",
    source: "# The Lamp Room\n\nÜber allem brannte das Licht.",
    ...changes,
  };
}

const ROOMY: StoryLimits = { count: 100, bytes: 1_000_000 };

export function describeStories(subject: () => Subject): void {
  describe("stories", () => {
    const store = () => subject().records.stories;
    const add = (changes?: Partial<NewStory>, limits = ROOMY) =>
      store().add(newStory(changes), limits);
    const update = (changes?: Partial<NewStory>, limits = ROOMY) =>
      store().update(newStory(changes), limits);

    it("gives back what was added, with time, version and length", async () => {
      const { source, ...about } = newStory();
      const story = {
        ...about,
        version: 1,
        bytes: Buffer.byteLength(source),
        addedAt: "2026-01-02T03:04:05.006Z",
      };
      expect(await add()).toEqual({ kind: "stored", story });
      expect(await store().find("1", "lamp-room")).toEqual(story);
      expect(await store().read("1", "lamp-room")).toEqual({ ...story, source });
      expect(await store().list("1")).toEqual([story]);
      expect(await store().versions("1", "lamp-room")).toEqual([story]);
    });

    it("finds nothing where there is nothing", async () => {
      expect(await store().find("1", "x")).toBeNull();
      expect(await store().read("1", "x")).toBeNull();
      expect(await store().list("1")).toEqual([]);
      expect(await store().versions("1", "x")).toEqual([]);
      expect(await store().usage("1")).toEqual({ count: 0, bytes: 0 });
      expect(await store().remove("1", "x")).toBe(false);
      expect(await update()).toEqual({ kind: "missing" });
    });

    it("lists a server's by id, each with its newest version", async () => {
      for (const id of ["b", "a", "C"]) await add({ id });
      await update({ id: "a", sha256: "bbbb", title: "New" });
      const listed = (await store().list("1")).map(({ id, version, title }) => [
        id,
        version,
        title,
      ]);
      expect(listed).toEqual([
        ["C", 1, "The Lamp Room"],
        ["a", 2, "New"],
        ["b", 1, "The Lamp Room"],
      ]);
    });

    it("keeps older versions with their texts, for what was quoted from them", async () => {
      await add({ source: "one" });
      subject().clock.now += 1_000;
      expect(await update({ sha256: "bbbb", source: "two", addedBy: "301" })).toMatchObject({
        kind: "stored",
        story: { version: 2, addedBy: "301", addedAt: "2026-01-02T03:04:06.006Z" },
      });
      await update({ sha256: "aaaa", source: "three" });
      expect((await store().read("1", "lamp-room"))?.source).toBe("three");
      expect((await store().read("1", "lamp-room", "bbbb"))?.source).toBe("two");
      expect((await store().read("1", "lamp-room", "aaaa"))?.source).toBe("three");
      expect(await store().read("1", "lamp-room", "cccc")).toBeNull();
      const versions = await store().versions("1", "lamp-room");
      expect(versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    });

    it("lets go of the oldest versions", async () => {
      await add({ sha256: "1" });
      for (let at = 2; at <= MOST_VERSIONS + 2; at += 1) await update({ sha256: String(at) });
      const versions = await store().versions("1", "lamp-room");
      expect([versions.length, versions.at(-1)?.version]).toEqual([MOST_VERSIONS, 3]);
      expect(await store().read("1", "lamp-room", "2")).toBeNull();
    });

    it("adds no second story of an id, and no version that changes nothing", async () => {
      await add();
      expect(await add({ sha256: "bbbb" })).toEqual({ kind: "exists" });
      const story = await store().find("1", "lamp-room");
      expect(await update({ title: "Other" })).toEqual({ kind: "unchanged", story });
      expect(await store().versions("1", "lamp-room")).toHaveLength(1);
    });

    it("keeps within the limits of a server, and counts all versions", async () => {
      const source = "ü".repeat(50);
      expect((await add({ id: "a", source }, { count: 2, bytes: 250 })).kind).toBe("stored");
      expect((await add({ id: "b", source }, { count: 2, bytes: 250 })).kind).toBe("stored");
      expect(await add({ id: "c", source }, { count: 2, bytes: 250 })).toEqual({
        kind: "too_many",
      });
      const bigger = { id: "a", source, sha256: "bbbb" };
      expect(await update(bigger, { count: 2, bytes: 250 })).toEqual({ kind: "too_big", left: 50 });
      expect(await update(bigger, { count: 2, bytes: 100 })).toEqual({ kind: "too_big", left: 0 });
      expect((await update(bigger, { count: 2, bytes: 300 })).kind).toBe("stored");
      expect(await store().usage("1")).toEqual({ count: 2, bytes: 300 });
      await store().remove("1", "a");
      expect(await store().usage("1")).toEqual({ count: 1, bytes: 100 });
    });

    it("keeps within the limits when many come at once", async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, (_, at) => add({ id: `s${at}` }, { ...ROOMY, count: 5 })),
      );
      expect(outcomes.filter(({ kind }) => kind === "stored")).toHaveLength(5);
      const same = await Promise.all([1, 2, 3].map(() => add({ server: "2" })));
      expect(same.map(({ kind }) => kind).sort()).toEqual(["exists", "exists", "stored"]);
    });

    it("removes a story with all its versions", async () => {
      await add();
      await update({ sha256: "bbbb" });
      await add({ id: "other" });
      expect(await store().remove("1", "lamp-room")).toBe(true);
      expect(await store().remove("1", "lamp-room")).toBe(false);
      expect(await store().versions("1", "lamp-room")).toEqual([]);
      expect(await store().read("1", "lamp-room", "aaaa")).toBeNull();
      expect((await store().list("1")).map(({ id }) => id)).toEqual(["other"]);
      expect(await add()).toMatchObject({ kind: "stored", story: { version: 1 } });
    });

    it("shows no server another's, whatever is asked", async () => {
      await add();
      await update({ sha256: "bbbb" });
      const before = await store().versions("1", "lamp-room");
      /** Every way to ask, with another server's id, and what it gives where nothing is. */
      const ways: { readonly [Method in keyof StoryStore]: (server: string) => Promise<void> } = {
        add: async (server) => {
          expect((await add({ server }, { count: 1, bytes: 100 })).kind).toBe("stored");
        },
        update: async (server) => {
          expect((await update({ server, sha256: "cccc" })).kind).toBe("stored");
        },
        list: async (server) => {
          expect((await store().list(server)).map((one) => one.server)).toEqual([server]);
        },
        find: async (server) => {
          expect(await store().find(server, "lamp-room")).toMatchObject({ server, version: 2 });
        },
        read: async (server) => {
          expect(await store().read(server, "lamp-room", "bbbb")).toBeNull();
          expect(await store().read(server, "lamp-room")).toMatchObject({ server });
        },
        versions: async (server) => {
          const versions = await store().versions(server, "lamp-room");
          expect(versions.map(({ sha256 }) => sha256)).toEqual(["cccc", "aaaa"]);
        },
        usage: async (server) => {
          expect((await store().usage(server)).count).toBe(1);
        },
        remove: async (server) => {
          expect(await store().remove(server, "lamp-room")).toBe(true);
          expect(await store().list(server)).toEqual([]);
        },
      };
      for (const server of ["2", "", "%", "1 ", "null"]) {
        expect(await store().list(server)).toEqual([]);
        expect(await store().find(server, "lamp-room")).toBeNull();
        expect(await store().read(server, "lamp-room")).toBeNull();
        expect(await store().read(server, "lamp-room", "bbbb")).toBeNull();
        expect(await store().versions(server, "lamp-room")).toEqual([]);
        expect(await store().usage(server)).toEqual({ count: 0, bytes: 0 });
        expect(await store().remove(server, "lamp-room")).toBe(false);
        expect(await update({ server })).toEqual({ kind: "missing" });
        for (const way of Object.values(ways)) await way(server);
      }
      expect(await store().versions("1", "lamp-room")).toEqual(before);
    });

    it("forgets who added a story, and keeps the story", async () => {
      await add();
      await update({ sha256: "bbbb", addedBy: "301" });
      await subject().records.forgetUser("300");
      const adders = (await store().versions("1", "lamp-room")).map(({ addedBy }) => addedBy);
      expect(adders).toEqual(["301", null]);
    });

    it("goes with its server, and not with time", async () => {
      await add();
      await add({ server: "2" });
      await subject().records.expire("1", "2030-01-01T00:00:00.000Z");
      expect(await store().list("1")).toHaveLength(1);
      await subject().records.forgetServer("1");
      expect(await store().versions("1", "lamp-room")).toEqual([]);
      expect(await store().list("2")).toHaveLength(1);
    });

    it.each(TEXTS)("keeps a title and a source with %s", async (_, text, kept) => {
      await add({ title: text, source: text, frontMatter: { author: text } });
      const story = await store().read("1", "lamp-room");
      expect(story).toMatchObject({ title: kept, source: kept, bytes: Buffer.byteLength(kept) });
      expect(story?.frontMatter).toEqual({ author: text });
    });

    it("keeps a source of five megabytes", async () => {
      const source = "Ein Satz über nichts. ".repeat(230_000);
      expect((await add({ source }, { count: 1, bytes: 10_000_000 })).kind).toBe("stored");
      expect((await store().read("1", "lamp-room"))?.source).toBe(source);
    });
  });
}
