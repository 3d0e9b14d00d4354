import { Collection, DiscordAPIError } from "discord.js";
import { describe, expect, it } from "vitest";
import { forgetLeftServers } from "../../src/discord/forget-left-servers.ts";
import { createMemoryRecords } from "../../src/storage/create-memory-records.ts";
import { writeEverything } from "../storage/contract/write-everything.ts";
import { ADA, startBot } from "./start-bot.ts";
import { GUILD } from "./story-world.ts";

/** The id of a server of shard 0 or 1, of two. */
const id = (shard: bigint, number: bigint) =>
  String(((100_000_000_000n + number * 2n + shard) << 22n) | 1n);

const refusal = (code: number, status: number) =>
  new DiscordAPIError({ code, message: "" }, code, status, "GET", "", {});

interface Asked {
  readonly kept: readonly string[];
  readonly inCache?: readonly string[];
  readonly shards?: readonly number[];
  /** What Discord says of each server; an error, or that the bot is in it. */
  readonly says?: (server: string) => Error | null;
  readonly whileWaiting?: (cache: Collection<string, unknown>) => void;
}

async function erasedOf({ kept, inCache = [], shards = [0, 1], says, whileWaiting }: Asked) {
  const cache = new Collection<string, unknown>(inCache.map((server) => [server, {}]));
  const erased: string[] = [];
  const problems: unknown[] = [];
  const client = {
    guilds: { cache },
    ws: { shards: new Collection(shards.map((shard) => [shard, {}])) },
    options: { shardCount: 2 },
    rest: {
      async get(path: string) {
        const error = (says ?? (() => refusal(10_004, 404)))(path.split("/").at(-1)!);
        if (error !== null) throw error;
        return {};
      },
    },
  };
  const done = forgetLeftServers(
    {
      client: client as never,
      records: { servers: async () => kept },
      erase: async (server) => {
        erased.push(server);
      },
      grace: 5,
      log: { info() {}, error: (about: unknown) => problems.push(about) } as never,
    },
    new AbortController().signal,
  );
  whileWaiting?.(cache);
  await done;
  return { erased, problems };
}

describe("forgetLeftServers", () => {
  const [one, two, three] = [id(0n, 1n), id(1n, 2n), id(0n, 3n)];

  it("erases the servers that Discord says the bot is not in", async () => {
    const says = (server: string) => (server === one ? refusal(10_004, 404) : refusal(50_001, 403));
    expect((await erasedOf({ kept: [one, two, three], inCache: [three], says })).erased).toEqual([
      one,
      two,
    ]);
  });

  it("leaves alone a server that is only down, or that Discord says nothing of", async () => {
    expect((await erasedOf({ kept: [one], inCache: [one] })).erased).toEqual([]);
    expect((await erasedOf({ kept: [one], says: () => null })).erased).toEqual([]);
    for (const error of [refusal(0, 401), refusal(0, 500), new Error("no network")]) {
      const { erased, problems } = await erasedOf({ kept: [one], says: () => error });
      expect(erased).toEqual([]);
      expect(problems).toHaveLength(1);
    }
  });

  it("leaves the servers of other processes' shards to them", async () => {
    expect((await erasedOf({ kept: [one, two], shards: [1] })).erased).toEqual([two]);
  });

  it("leaves alone a server that takes the bot in again meanwhile, and what is no server's id", async () => {
    const whileWaiting = (cache: Collection<string, unknown>) => cache.set(one, {});
    const { erased } = await erasedOf({ kept: [one, "corpus", "", "12"], whileWaiting });
    expect(erased).toEqual([]);
  });
});

describe("a bot that was removed from a server while it was away", () => {
  it("erases all of that server after its start, and nothing of the others", async () => {
    const records = createMemoryRecords();
    const gone = id(0n, 9n);
    for (const server of [gone, GUILD]) {
      await writeEverything(records, { server, user: ADA, words: "kept" });
    }
    const started = await startBot({ records, leftGrace: 10 });
    try {
      await expect.poll(() => records.servers(), { timeout: 10_000 }).toEqual([GUILD]);
      expect(await records.stories.list(gone)).toEqual([]);
      expect(await records.stories.list(GUILD)).toHaveLength(1);
    } finally {
      await started.stop();
    }
  });
});
