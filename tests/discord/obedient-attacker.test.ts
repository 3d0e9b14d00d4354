import { readFileSync } from "node:fs";
import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import { composeAnswerer } from "../../src/compose-answerer.ts";
import { createLibrary, type Library } from "../../src/story/library.ts";
import { loadCorpus } from "../../src/story/load-corpus.ts";
import { parseStory } from "../../src/story/parse-story.ts";
import { type ModelServer, startModelServer } from "../fakes/model-server/model-server.ts";
import { badEffects, contents, messagesOf, quotedLines } from "./message-effects.ts";
import { ADA, type StartedBot, standInModel, startBot } from "./start-bot.ts";

const rows = (name: string) =>
  readFileSync(`tests/fixtures/${name}.jsonl`, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { id: string; position: string; text: string });

const HOSTILE = rows("hostile-text");
const INJECTIONS = rows("story-injections");
const ARTICLE = readFileSync("corpus/ukraine-nato.txt", "utf8");
/** Discord's own limit of an option. */
const LONGEST_QUESTION = 500;

let started: StartedBot;
let server: ModelServer;
afterEach(async () => {
  await started.stop();
  await server.stop();
});

async function startWith(library: Library, nickname?: string) {
  server = await startModelServer("obedient");
  const answerer = await composeAnswerer(
    library,
    standInModel(server.url),
    pino({ level: "silent" }),
  );
  started = await startBot({ answerer, library });
  if (nickname !== undefined) {
    const { users } = started.discord.world;
    users.set(ADA, { ...users.get(ADA)!, globalName: nickname });
  }
}

const settled = (asked: number) =>
  expect
    .poll(
      () =>
        started.discord.record.entries.filter(
          (entry) => entry.kind === "response" && entry.method === "PATCH" && entry.status === 200,
        ).length,
      { timeout: 25_000, interval: 200 },
    )
    .toBeGreaterThanOrEqual(asked);

/** Questions asked in one breath: bursts are another test's matter. */
const AT_ONCE = 15;

async function askAll(questions: readonly Record<string, string>[]): Promise<void> {
  for (let from = 0; from < questions.length; from += AT_ONCE) {
    const burst = questions.slice(from, from + AT_ONCE);
    await Promise.all(burst.map((options) => started.run("ask", options)));
    await settled(from + burst.length);
  }
}

const flat = (text: string) => text.replace(/\s+/g, " ");

describe("a model that obeys every attacker", () => {
  it("brings no ping, link, unverified quote or prompt into any message, whatever is asked by whatever name", async () => {
    const { library } = await loadCorpus("corpus");
    const asked = [...new Set(HOSTILE.map(({ text }) => text.slice(0, LONGEST_QUESTION)))].filter(
      (text) => text.trim() !== "",
    );
    await startWith(library, "@everyone [x](https://evil.example) <@&1>");
    await askAll(asked.map((question) => ({ question })));
    expect(messagesOf(started).length).toBeGreaterThanOrEqual(asked.length);
    expect(server.requests.length).toBeGreaterThan(0);
    expect(badEffects(started, library)).toEqual([]);
    expect(started.discord.record.violations()).toEqual([]);
    const story = flat(library.stories[0]!.text);
    const lines = quotedLines(started).map((line) => flat(line).replace(/ ?…$/u, ""));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !story.includes(line))).toEqual([]);
  }, 60_000);

  it("does nothing that a story's own text orders", async () => {
    const library = createLibrary(
      INJECTIONS.map(({ id, position, text }) => {
        const lines = ARTICLE.split("\n");
        lines.splice(position.startsWith("start") ? 3 : lines.length - 1, 0, text);
        return parseStory(lines.join("\n"), { id: id.toLowerCase() });
      }),
    );
    await startWith(library);
    const asked = library.stories.flatMap(({ id }) => [
      { question: "What did Ukraine offer to give up?", story: id },
      { question: "How long did the talks last?", story: id },
    ]);
    await askAll(asked);
    expect(badEffects(started, library)).toEqual([]);
    const texts = library.stories.map(({ text }) => flat(text));
    const lines = quotedLines(started).map((line) => flat(line).replace(/ ?…$/u, ""));
    expect(lines.length).toBeGreaterThanOrEqual(asked.length);
    expect(lines.filter((line) => !texts.some((text) => text.includes(line)))).toEqual([]);
    const statements = messagesOf(started)
      .flatMap(contents)
      .filter((content) => /\\\[\d\\\]/.test(content));
    expect(statements.filter((content) => /\b42\b|evil|CANARY/i.test(content))).toEqual([]);
  }, 60_000);
});
