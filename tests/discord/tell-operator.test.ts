import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MODERATORS, type StartedBot, startBot } from "./start-bot.ts";

describe("tellOperator", () => {
  let started: StartedBot;
  beforeAll(async () => {
    started = await startBot();
  });
  afterAll(() => started.stop());

  const contents = () => [...started.discord.world.messages.values()].map(({ api }) => api.content);

  it("writes into a channel, and pings nobody", async () => {
    expect(await started.bot.tellOperator(MODERATORS, "@everyone The disk is nearly full.")).toBe(
      true,
    );
    expect(contents()).toContain("@everyone The disk is nearly full.");
  });

  it("writes to the application's owner", async () => {
    expect(await started.bot.tellOperator("owner", "The key is refused.")).toBe(true);
    expect(contents()).toContain("The key is refused.");
  });

  it("is false where Discord does not take it", async () => {
    expect(await started.bot.tellOperator("600000000000009999", "Anybody?")).toBe(false);
  });

  it("tells how the shards stand", () => {
    expect(started.bot.shards()).toMatchObject([{ shard: 0, ready: true }]);
  });
});
