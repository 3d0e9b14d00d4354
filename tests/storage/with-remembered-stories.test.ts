import { describe, expect, it } from "vitest";
import type { NewStory } from "../../src/records/story-store.ts";
import { createMemoryRecords } from "../../src/storage/create-memory-records.ts";
import { withRememberedStories } from "../../src/storage/with-remembered-stories.ts";
import { describeRecords } from "./records-contract.ts";

describeRecords("withRememberedStories", {
  open: (now) => withRememberedStories(createMemoryRecords({ now })),
});

const LIMITS = { count: 5, bytes: 10_000 };
const story = (source: string): NewStory => ({
  server: "1",
  id: "tale",
  title: "A tale",
  fileType: "txt",
  sha256: source,
  frontMatter: {},
  addedBy: "7",
  source,
});

describe("withRememberedStories", () => {
  function counted() {
    const records = createMemoryRecords();
    let reads = 0;
    const list: typeof records.stories.list = (server) => {
      reads++;
      return records.stories.list(server);
    };
    const remembered = withRememberedStories({
      ...records,
      stories: { ...records.stories, list },
    });
    return { remembered, reads: () => reads };
  }

  it("reads a server's list once, however often it is asked for", async () => {
    const { remembered, reads } = counted();
    await Promise.all([remembered.stories.list("1"), remembered.stories.list("1")]);
    await remembered.stories.list("1");
    expect(reads()).toBe(1);
    await remembered.stories.list("2");
    expect(reads()).toBe(2);
  });

  it("knows what was added, updated, removed and erased", async () => {
    const { remembered } = counted();
    const hashes = async () => (await remembered.stories.list("1")).map(({ sha256 }) => sha256);
    expect(await hashes()).toEqual([]);
    await remembered.stories.add(story("first"), LIMITS);
    expect(await hashes()).toEqual(["first"]);
    await remembered.stories.update(story("second"), LIMITS);
    expect(await hashes()).toEqual(["second"]);
    await remembered.stories.remove("1", "tale");
    expect(await hashes()).toEqual([]);
    await remembered.stories.add(story("third"), LIMITS);
    expect(await hashes()).toEqual(["third"]);
    await remembered.forgetServer("1");
    expect(await hashes()).toEqual([]);
  });

  it("no longer tells who brought a story once they are forgotten", async () => {
    const { remembered } = counted();
    await remembered.stories.add(story("first"), LIMITS);
    expect((await remembered.stories.list("1"))[0]?.addedBy).toBe("7");
    await remembered.forgetUser("7");
    expect((await remembered.stories.list("1"))[0]?.addedBy).toBeNull();
  });

  it("does not keep a list that was begun before a change", async () => {
    const { remembered } = counted();
    const before = remembered.stories.list("1");
    const adding = remembered.stories.add(story("first"), LIMITS);
    const meanwhile = remembered.stories.list("1");
    await Promise.all([before, adding, meanwhile]);
    expect(await remembered.stories.list("1")).toHaveLength(1);
  });

  it("asks again after a failure", async () => {
    const records = createMemoryRecords();
    let fails = true;
    const list: typeof records.stories.list = async (server) => {
      if (fails) throw new Error("the disk is gone");
      return records.stories.list(server);
    };
    const remembered = withRememberedStories({
      ...records,
      stories: { ...records.stories, list },
    });
    await expect(remembered.stories.list("1")).rejects.toThrow("gone");
    fails = false;
    expect(await remembered.stories.list("1")).toEqual([]);
  });
});
