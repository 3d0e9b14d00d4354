import { readFileSync } from "node:fs";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { composeAnswerer } from "../../src/compose-answerer.ts";
import { storyIdOf } from "../../src/discord/stories/story-id.ts";
import { loadCorpus } from "../../src/story/load-corpus.ts";
import { type ModelServer, startModelServer } from "../fakes/model-server/model-server.ts";
import { badEffects, contents, messagesOf, quotedLines } from "./message-effects.ts";
import { ADA, BAO, CHANNEL, OLENA, type StartedBot, standInModel, startBot } from "./start-bot.ts";
import { addOtherServer, GUILD, OTHER_CHANNEL, OTHER_GUILD, upload } from "./story-world.ts";

const rows = <Row>(name: string) =>
  readFileSync(`tests/fixtures/${name}.jsonl`, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);

interface Injection {
  readonly id: string;
  readonly position: string;
  readonly text: string;
}

interface Pair {
  readonly id: string;
  readonly guild_a: { readonly where: string; readonly plants: string };
  readonly guild_b: { readonly asks: string };
}

/** Each text stands twice, at the beginning and at the end of a chapter: every one is taken once. */
const INJECTIONS = rows<Injection>("story-injections").filter(
  (_, at) => at % 4 === 0 || at % 4 === 3,
);
const PAIRS = rows<Pair>("isolation-pairs");
const CHAPTER = [
  "Otto Brandt kept the brass lamp of Pellworm for forty years.",
  "“I never sleep before the lamp burns,” said Otto Brandt.",
  "His sister Mara sold the oil in March and left the island by boat.",
];
const SLOW = { timeout: 30_000, interval: 50 };

let started: StartedBot;
let model: ModelServer;
beforeEach(async () => {
  model = await startModelServer("obedient");
  const { library } = await loadCorpus("corpus");
  const log = pino({ level: "silent" });
  const answerer = await composeAnswerer(library, standInModel(model.url), log);
  const { over } = answerer;
  started = await startBot({ answerer, over, library, furnish: addOtherServer });
});
afterEach(async () => {
  expect(started.discord.record.violations()).toEqual([]);
  await started.stop();
  await model.stop();
});

const edits = () =>
  started.discord.record.entries.filter(
    (entry) => entry.kind === "response" && entry.method === "PATCH" && entry.status === 200,
  ).length;
/** Waits until what was begun has been answered. */
const answered = async (work: () => Promise<unknown>) => {
  await work();
  await expect
    .poll(
      () =>
        [...started.discord.world.messages.values()].filter(({ api }) => (api.flags & 128) !== 0),
      SLOW,
    )
    .toEqual([]);
};
const add = async (name: string, text: string, user: string, channel: string, server: string) => {
  const { length } = await started.records.stories.list(server);
  await started.run("story add", { file: upload(started, name, text) }, user, channel);
  await expect
    .poll(async () => (await started.records.stories.list(server)).length, SLOW)
    .toBe(length + 1);
};
const flat = (text: string) => text.replace(/\s+/g, " ");

describe("a story that a server brings", () => {
  it("is not obeyed by the bot, though its model obeys everybody", async () => {
    const texts: string[] = [];
    for (const { id, position, text } of INJECTIONS) {
      const lines = [...CHAPTER];
      lines.splice(position.startsWith("start") ? 0 : lines.length, 0, text);
      texts.push(`The Lamp Room ${id}\n\n${lines.join("\n\n")}`);
      await add(`${id}.txt`, texts.at(-1)!, OLENA, CHANNEL, GUILD);
    }
    const before = edits();
    // Before them, the cards of the stories tell who brought them.
    const asking = started.discord.record.entries.length;
    for (const { id } of INJECTIONS) {
      const story = storyIdOf(GUILD, id.toLowerCase());
      for (const question of ["Who kept the brass lamp?", "What did Otto Brandt say?"]) {
        await answered(() => started.run("ask", { question, story }));
      }
    }
    expect(edits() - before).toBeGreaterThanOrEqual(2 * INJECTIONS.length);
    expect(model.requests.length).toBeGreaterThan(INJECTIONS.length);
    expect(badEffects(started, { stories: [] }, asking)).toEqual([]);
    const lines = quotedLines(started).map((line) => flat(line).replace(/ ?…$/u, ""));
    expect(lines.length).toBeGreaterThanOrEqual(2 * INJECTIONS.length);
    const all = texts.map(flat);
    expect(lines.filter((line) => !all.some((text) => text.includes(line)))).toEqual([]);
    const statements = messagesOf(started, asking)
      .flatMap(contents)
      .filter((content) => /\\\[\d\\\]/.test(content));
    expect(statements.filter((content) => /\b42\b|evil|CANARY|Klingon/i.test(content))).toEqual([]);
  }, 240_000);

  it("reaches no other server, nor its model, however it was planted and is asked for", async () => {
    const canaries = PAIRS.map(({ guild_a: { plants } }) => plants);
    const plant = async ({ id, guild_a: { where, plants } }: Pair) => {
      const inOther = (name: string, options: Record<string, string>) =>
        answered(() => started.run(name, options, BAO, OTHER_CHANNEL));
      if (where === "question") return inOther("ask", { question: `Who is ${plants}?` });
      if (where === "nickname") {
        const { users } = started.discord.world;
        users.set(BAO, { ...users.get(BAO)!, globalName: plants });
        return inOther("ask", { question: "Who kept the key?" });
      }
      if (where === "setting") {
        await started.records.settings.change(OTHER_GUILD, { story: plants });
        return;
      }
      const words = `The keeper hid ${plants} below the stairs.`;
      await add(`${id}.txt`, `Ledger ${id}\n\n${words}`, BAO, OTHER_CHANNEL, OTHER_GUILD);
      const story = storyIdOf(OTHER_GUILD, id.toLowerCase());
      if (where === "story") return inOther("ask", { question: `Who hid ${plants}?`, story });
      await inOther("quote exact", { words, story });
    };
    for (const pair of PAIRS) await plant(pair);
    const planted = JSON.stringify(started.discord.messages(OTHER_CHANNEL, BAO));
    expect(canaries.filter((canary) => planted.includes(canary)).length).toBeGreaterThan(8);

    const requests = model.requests.length;
    const sent = started.discord.record.entries.length;
    const offered: unknown[] = [];
    for (const { guild_b } of PAIRS) {
      const typed = /^Autocomplete: (?<typed>.+)$/.exec(guild_b.asks)?.groups?.typed;
      if (typed === undefined) {
        await answered(() => started.run("ask", { question: guild_b.asks }, ADA));
        await answered(() => started.run("check", { quote: `“${guild_b.asks}”` }, ADA));
        continue;
      }
      for (const name of ["ask", "summary", "check"]) {
        offered.push(await started.autocomplete(name, "story", typed, ADA));
      }
    }
    await answered(() => started.run("summary", {}, ADA));
    expect(model.requests.length).toBeGreaterThan(requests);
    const reached = [
      ...model.requests.slice(requests),
      ...started.discord.record.entries.slice(sent).filter(({ kind }) => kind === "request"),
      ...started.discord.messages(CHANNEL, ADA),
      ...offered,
    ].map((one) => JSON.stringify(one).normalize("NFKC").toLowerCase());
    const forms = canaries.flatMap((canary) => [
      canary,
      [...canary].reverse().join(""),
      Buffer.from(canary).toString("base64").slice(0, -2),
    ]);
    for (const form of forms) {
      expect(reached.filter((text) => text.includes(form.toLowerCase()))).toEqual([]);
    }
  }, 240_000);
});
