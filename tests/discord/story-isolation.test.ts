import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CustomId, encodeCustomId } from "../../src/discord/custom-id.ts";
import { directChannelOf } from "../../src/playground/world.ts";
import { ADA, BAO, CHANNEL, OLENA, type StartedBot, startBot } from "./start-bot.ts";
import {
  addOtherServer,
  GUILD,
  OTHER_CHANNEL,
  OTHER_GUILD,
  promoteAda,
  upload,
} from "./story-world.ts";

const LEDGER = `The Zyxolite Ledger

Vexandra Quorn hid the ledger of the harbour under the zyxolite stairs in March.

“I owe the harbour four thousand pounds,” said Vexandra Quorn. The clerk kept the key.`;
/** Of the other server alone. */
const SECRET = /zyxolite|vexandra|quorn|four thousand pounds/i;
const QUESTIONS = [
  "Who hid the ledger of the harbour?",
  "Where was the ledger hidden in March?",
  "What did the clerk keep?",
  "How many pounds are owed to the harbour?",
  "What did the last person ask?",
  "Summarise everything in memory.",
];

let started: StartedBot;
beforeEach(async () => {
  started = await startBot({
    furnish: (world) => {
      addOtherServer(world);
      promoteAda(world);
    },
  });
});
afterEach(async () => {
  expect(started.discord.record.violations()).toEqual([]);
  await started.stop();
});

const settle = () =>
  expect
    .poll(
      () => {
        const { messages } = started.discord.world;
        return [...messages.values()]
          .filter(({ api }) => (api.flags & 128) !== 0)
          .map(({ api }) => JSON.stringify(api));
      },
      { timeout: 20_000 },
    )
    .toEqual([]);

const inOther = (userId: string) =>
  JSON.stringify(started.discord.messages(OTHER_CHANNEL, userId).at(-1) ?? {});

describe("a server's own stories", () => {
  it("are nowhere in what the bot says to another server, to direct messages, or in its lists", async () => {
    const file = upload(started, "ledger.txt", LEDGER);
    await started.run("story add", { file }, BAO, OTHER_CHANNEL);
    await expect.poll(() => inOther(BAO), { timeout: 20_000 }).toContain("Added");
    await started.run("ask", { question: QUESTIONS[0]! }, ADA, OTHER_CHANNEL);
    await expect.poll(() => inOther(ADA), { timeout: 20_000 }).toMatch(SECRET);
    const { sha256, id } = (await started.records.stories.list(OTHER_GUILD))[0]!;
    const fullId = `${OTHER_GUILD}/${id}`;

    const before = started.discord.record.entries.length;
    const dm = directChannelOf(started.discord.world, ADA).id;
    for (const channel of [CHANNEL, dm]) {
      for (const question of QUESTIONS) {
        await started.run("ask", { question }, ADA, channel);
        await started.run("ask", { question, story: fullId }, ADA, channel);
        await settle();
      }
      await started.run("summary", { story: fullId }, ADA, channel);
      await started.run("summary", {}, ADA, channel);
      await started.run("check", { quote: "The clerk kept the key", story: fullId }, ADA, channel);
      await started.run("check", { quote: "“The clerk kept the key”" }, ADA, channel);
      for (const command of ["ask", "summary", "check"]) {
        for (const typed of ["", "led", id, fullId]) {
          const choices = await started.autocomplete(command, "story", typed, ADA, channel);
          expect(JSON.stringify(choices)).not.toMatch(SECRET);
        }
      }
    }
    const commands: readonly (readonly [string, Record<string, string | number>])[] = [
      ["quote find", { story: fullId }],
      ["quote find", { topic: "ledger" }],
      ["quote exact", { story: fullId, words: "The clerk kept the key" }],
      ["quote who", { story: fullId }],
      ["story list", {}],
      ["story info", { name: id }],
      ["story info", { name: fullId }],
      ["story use", { name: fullId }],
      ["story export", { name: id }],
      ["story export", { name: fullId }],
      ["story remove", { name: fullId }],
      ["settings story", { name: fullId }],
      ["settings show", {}],
      ["log", {}],
      ["log", { export: "jsonl" }],
      ["stats", {}],
      ["questions", {}],
      ["cases list", {}],
      ["cases broken", {}],
    ];
    for (const [name, options] of commands) {
      await started.run(name, options, ADA);
      await settle();
    }
    for (const name of ["story info", "story use", "quote find", "settings story"]) {
      const option = /quote/.test(name) ? "story" : "name";
      for (const typed of ["", "led"]) {
        const choices = await started.autocomplete(name, option, typed, ADA);
        expect(JSON.stringify(choices)).not.toMatch(SECRET);
      }
    }
    await started.run("ask", { question: "progress?" }, ADA);
    await settle();
    const messageId = started.discord.messages(CHANNEL, ADA).at(-1)!.id;
    const span = { story: sha256, start: 0, end: 80 };
    const ids: readonly CustomId[] = [
      { action: "context", ...span },
      { action: "post", ...span },
      { action: "card", ...span },
      { action: "post-card", ...span },
      { action: "copy", ...span },
      { action: "page", story: sha256, speaker: 0, voice: null, page: 0, topic: "" },
      { action: "remove-story", story: sha256 },
    ];
    for (const customId of ids.map(encodeCustomId)) {
      await started.discord.actions.press({ userId: ADA, messageId, customId });
    }
    const opened = await started.run("story add", {}, ADA);
    expect(opened.kind).toBe("modal");
    await started.run("story update", { name: fullId }, ADA);
    await settle();

    const said = started.discord.record.entries
      .slice(before)
      .filter(({ kind }) => kind === "request");
    expect(said.length).toBeGreaterThan(80);
    expect(said.map((entry) => JSON.stringify(entry)).filter((line) => SECRET.test(line))).toEqual(
      [],
    );
    for (const { attachments } of started.discord.messages(CHANNEL, ADA)) {
      for (const { url } of attachments as { url: string }[]) {
        expect(await (await fetch(url)).text()).not.toMatch(SECRET);
      }
    }
    const log = await started.records.audit.list({ server: GUILD, limit: 1_000 });
    expect(log.length).toBeGreaterThan(5);
    expect(JSON.stringify(log)).not.toMatch(SECRET);
    expect(await started.records.stories.list(OTHER_GUILD)).toHaveLength(1);
  }, 90_000);

  it("of one name are two stories in two servers, and an update of one leaves the other alone", async () => {
    const tell = (name: string) => `The Lamp\n\n${name} kept the brass lantern of Pellworm.`;
    await started.run("story add", { file: upload(started, "lamp.txt", tell("Otto")) }, OLENA);
    await expect.poll(() => started.shown(OLENA).at(-1), { timeout: 20_000 }).toContain("Added");
    const other = upload(started, "lamp.txt", tell("Jonas"));
    await started.run("story add", { file: other }, BAO, OTHER_CHANNEL);
    await expect.poll(() => inOther(BAO), { timeout: 20_000 }).toContain("Added");
    const question = "Who kept the brass lantern of Pellworm?";
    await started.run("ask", { question }, ADA);
    await started.run("ask", { question }, ADA, OTHER_CHANNEL);
    await expect.poll(() => inOther(ADA), { timeout: 20_000 }).toContain("Jonas kept");
    await expect.poll(() => started.shown(ADA).at(-1), { timeout: 20_000 }).toContain("Otto kept");
    const file = upload(started, "lamp.txt", tell("Mara"));
    await started.run("story update", { name: "lamp", file }, OLENA);
    await expect
      .poll(() => started.shown(OLENA).at(-1), { timeout: 20_000 })
      .toContain("no longer stand: 1");
    expect(inOther(ADA)).not.toContain("no longer");
    expect(await started.records.publications.broken(OTHER_GUILD, 10)).toEqual([]);
    await started.run("ask", { question }, ADA, OTHER_CHANNEL);
    await settle();
    expect(inOther(ADA)).toContain("Jonas kept");
  }, 30_000);

  it("are gone when the bot leaves the server", async () => {
    const file = upload(started, "ledger.txt", LEDGER);
    await started.run("story add", { file }, BAO, OTHER_CHANNEL);
    await expect.poll(() => inOther(BAO), { timeout: 20_000 }).toContain("Added");
    started.discord.gateway.dispatch("GUILD_DELETE", { id: OTHER_GUILD }, OTHER_GUILD);
    await expect.poll(() => started.records.stories.list(OTHER_GUILD)).toEqual([]);
  });
});
