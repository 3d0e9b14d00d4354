import { afterEach, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import type { Answerer } from "../../src/answering/answerer.ts";
import { encodeCustomId } from "../../src/discord/custom-id.ts";
import { createLibrary } from "../../src/story/library.ts";
import {
  ADA,
  BAO,
  CHANNEL,
  connectBot,
  MARCUS,
  OLENA,
  type StartedBot,
  startBot,
} from "./start-bot.ts";

let started: StartedBot;
afterEach(async () => {
  await started.stop();
});

const settled = () => expect.poll(() => started.shown().at(-1), { timeout: 5_000 });
const lastId = (userId = ADA) => started.discord.messages(CHANNEL, userId).at(-1)!.id;
const callbacks = () =>
  started.discord.record.entries.filter(
    (entry) => entry.kind === "request" && entry.path.endsWith("/callback"),
  );

describe("the bot in a server", () => {
  it("answers /ask with a card of numbered quotes, speakers and places, breaking none of Discord's rules", async () => {
    started = await startBot();
    expect(
      await started.run("ask", { question: "What did Steve Witkoff say about the talks?" }),
    ).toEqual({
      kind: "acknowledged",
    });
    await settled().toContain("a lot of progress was made");
    expect(started.shown().at(-1)).toContain("**Steve Witkoff**, quoted · paragraph 2");
    expect(started.shown(BAO).at(-1)).toContain("a lot of progress was made");
    expect(started.discord.record.violations()).toEqual([]);
  });

  it("says that the story does not say", async () => {
    started = await startBot();
    await started.run("ask", { question: "What did Friedrich Merz promise?" });
    await settled().toContain("The story doesn’t say.");
  });

  it("answers from the story that is chosen, and from no other when there is none of that name", async () => {
    started = await startBot();
    await started.run("ask", { question: "progress?", story: "ukraine-nato" });
    await settled().toContain("progress was made");
    await started.run("ask", { question: "progress?", story: "moby-dick" });
    expect(started.shown().at(-1)).toContain("no story of that name");
    expect(started.shown(BAO)).toHaveLength(1);
  });

  it("keeps a private answer to its asker", async () => {
    started = await startBot();
    await started.run("ask", { question: "progress?", private: true });
    await settled().toContain("progress was made");
    expect(started.shown(BAO)).toEqual([]);
    expect(started.discord.record.violations()).toEqual([]);
  });

  it("shows a quote among its neighbours to whoever presses, and nobody else", async () => {
    started = await startBot();
    await started.run("ask", { question: "progress?" });
    await settled().toContain("progress was made");
    const messageId = lastId();
    const { customId } = started
      .buttons(messageId)
      .find(({ label }) => label === "Show in context")!;
    await started.discord.actions.press({ userId: BAO, messageId, customId });
    expect(started.shown(BAO).at(-1)).toContain("**__Witkoff said “a lot of progress was made”");
    expect(started.shown(BAO).at(-1)).toContain(
      "Ukraine’s offer marks a major policy shift\\.".replace("\\.", "."),
    );
    expect(started.shown(ADA)).toHaveLength(1);
    expect(started.discord.record.violations()).toEqual([]);
  });

  it.each([
    ["the asker", ADA, true],
    ["a moderator", MARCUS, true],
    ["the owner", OLENA, true],
    ["another member", BAO, false],
  ])("lets %s delete an answer: %s, %s", async (_, userId, allowed) => {
    started = await startBot();
    await started.run("ask", { question: "progress?" });
    await settled().toContain("progress was made");
    const messageId = lastId();
    const { customId } = started.buttons(messageId).find(({ label }) => label === "Delete")!;
    await started.discord.actions.press({ userId, messageId, customId });
    await expect.poll(() => started.discord.world.messages.has(messageId)).toBe(!allowed);
    if (!allowed) expect(started.shown(userId).at(-1)).toContain("Only the person who asked");
    expect(started.discord.record.violations()).toEqual([]);
  });

  it("keeps its buttons working after a restart", async () => {
    started = await startBot();
    await started.run("ask", { question: "progress?" });
    await settled().toContain("progress was made");
    const [id] = started.buttons(lastId()).filter(({ label }) => label === "Show in context");
    const story = encodeCustomId({ action: "context", story: "0".repeat(64), start: 1, end: 5 });
    const messageId = lastId();
    await started.discord.actions.press({ userId: ADA, messageId, customId: id!.customId });
    expect(started.shown().at(-1)).toContain("paragraph 2");
    await started.discord.actions.press({ userId: ADA, messageId, customId: story });
    expect(started.shown().at(-1)).toContain("This story has changed since");
  });

  it.each([
    "1:delete:me",
    "2:delete:600000000000000013",
    "1:context:zz:1:2",
    "x",
    "1:context:0000000000000000:9:2",
  ])("refuses the forged button %s", async (customId) => {
    started = await startBot();
    await started.run("help");
    const messageId = lastId();
    await started.discord.actions.press({ userId: ADA, messageId, customId });
    expect(started.shown().at(-1)).toContain("I don’t know this button");
  });

  it("helps, with an example", async () => {
    started = await startBot();
    await started.run("help");
    expect(started.shown().at(-1)).toContain("How long did the talks last?");
    expect(started.shown(BAO)).toEqual([]);
    expect(started.discord.record.violations()).toEqual([]);
  });

  it("completes the names of stories", async () => {
    started = await startBot();
    const command = [...started.discord.world.commands.values()].find(
      ({ name }) => name === "ask",
    )!;
    const outcome = await started.discord.actions.autocomplete({
      userId: ADA,
      channelId: CHANNEL,
      commandId: command.id,
      options: [{ name: "story", type: 3, value: "ukr", focused: true }],
    });
    expect(outcome).toMatchObject({ kind: "choices", choices: [{ value: "ukraine-nato" }] });
  });

  it("works in direct messages", async () => {
    started = await startBot();
    const { id } = (await import("../../src/playground/world.ts")).directChannelOf(
      started.discord.world,
      ADA,
    );
    await started.run("ask", { question: "progress?" }, ADA, id);
    await expect
      .poll(() => JSON.stringify(started.discord.messages(id, ADA)))
      .toContain("progress was made");
    expect(started.discord.record.violations()).toEqual([]);
  });

  it("registers its commands once, and again only when they have changed", async () => {
    started = await startBot();
    await started.bot.stop();
    const puts = () =>
      started.discord.record.entries.filter(
        (entry) => entry.kind === "request" && entry.method === "PUT",
      ).length;
    expect(puts()).toBe(1);
    const again = await connectBot(started.discord, { library: createLibrary([]) });
    await again.start();
    await again.stop();
    expect(puts()).toBe(1);
  });

  it("says in one sentence that its token is wrong", async () => {
    started = await startBot();
    const { explainStartFailure } = await import("../../src/discord/explain-start-failure.ts");
    const token = `${"M".repeat(24)}.${"a".repeat(6)}.${"b".repeat(38)}`;
    const wrong = await connectBot(started.discord, { token, library: createLibrary([]) });
    const failure = await wrong.start().then(
      () => null,
      (error: unknown) => error,
    );
    expect(explainStartFailure(failure)).toContain("Developer Portal");
    await wrong.stop();
  });

  it("answers an interaction that is delivered twice once", async () => {
    started = await startBot();
    started.discord.gateway.spoil.duplicate = 1;
    await started.run("ask", { question: "progress?" });
    await settled().toContain("progress was made");
    expect(callbacks()).toHaveLength(1);
    expect(started.shown()).toHaveLength(1);
  });

  it("goes on when the answer to its acknowledgement is lost, and answers once", async () => {
    started = await startBot();
    started.discord.faults.add({ path: /\/callback$/, effect: { kind: "reset", when: "after" } });
    await started.run("ask", { question: "progress?" });
    await settled().toContain("progress was made");
    expect(started.shown()).toHaveLength(1);
  });

  it("stops silently when another process has acknowledged", async () => {
    started = await startBot();
    started.discord.faults.add({
      path: /\/callback$/,
      effect: {
        kind: "answer",
        status: 400,
        body: { code: 40_060, message: "Interaction has already been acknowledged." },
      },
    });
    await started.run("ask", { question: "progress?" });
    const edits = started.discord.record.entries.filter(
      (entry) => entry.kind === "request" && entry.method === "PATCH",
    );
    expect(edits).toEqual([]);
  }, 10_000);

  it("tells in its own words that something failed", async () => {
    const answerer: Answerer = { answer: () => Promise.reject(new Error("secret detail")) };
    started = await startBot({ answerer });
    await started.run("ask", { question: "progress?" });
    await settled().toContain("Something went wrong on my side");
    expect(started.shown().join()).not.toContain("secret detail");
  });

  it("gives its token back to the library after one stray 401", async () => {
    started = await startBot();
    const url = /^\/channels\//;
    started.discord.faults.add({
      path: url,
      effect: { kind: "answer", status: 401, body: { message: "401: Unauthorized", code: 0 } },
    });
    await started.run("ask", { question: "progress?" });
    await settled().toContain("progress was made");
    await started.run("ask", { question: "Who is Merz?" });
    await settled().toContain("Friedrich Merz");
  });

  it("ends what it is answering before it leaves", async () => {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    started = await startBot({ answerer: { answer: () => promise } });
    await started.run("ask", { question: "progress?" });
    const stopped = started.bot.stop();
    resolve({
      status: "not_in_story",
      confidence: "none",
      mode: "extractive",
      story: "ukraine-nato",
      statements: [],
      quotes: [],
      nearest: [],
      reasons: { coverage: 0, missing: [], notes: [], fallback: null, ranks: [] },
    });
    await stopped;
    expect(started.shown().at(-1)).toContain("The story doesn’t say.");
  });

  it("sends allowed_mentions that ping nobody with every message", async () => {
    started = await startBot();
    await started.run("ask", { question: "progress? @everyone <@600000000000000014>" });
    await settled().toContain("progress was made");
    await started.run("help");
    for (const entry of started.discord.record.entries) {
      if (entry.kind !== "request" || !["POST", "PATCH"].includes(entry.method)) continue;
      const body = entry.body as { type?: number; data?: object; components?: unknown };
      const message = body.type === 4 ? body.data! : body.components === undefined ? null : body;
      if (message !== null) expect(message).toMatchObject({ allowed_mentions: { parse: [] } });
    }
  });
});
