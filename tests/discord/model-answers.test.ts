import { pino } from "pino";
import { afterEach, describe, expect, it } from "vitest";
import { composeAnswerer } from "../../src/compose-answerer.ts";
import { loadCorpus } from "../../src/story/load-corpus.ts";
import { type ModelServer, startModelServer } from "../fakes/model-server/model-server.ts";
import { GUILD } from "./flows.ts";
import { ADA, BAO, CHANNEL, type StartedBot, standInModel, startBot } from "./start-bot.ts";

let started: StartedBot;
let server: ModelServer;
afterEach(async () => {
  await started.stop();
  await server.stop();
});

async function startWith(behaviour: string) {
  server = await startModelServer(behaviour);
  const { library } = await loadCorpus("corpus");
  const answerer = await composeAnswerer(
    library,
    standInModel(server.url),
    pino({ level: "silent" }),
  );
  const summarizer = await answerer.openSummarizer();
  const model = { name: "stand-in", promptVersion: "1" };
  started = await startBot({ answerer, summarizer, model });
}

const edits = () =>
  started.discord.record.entries.filter(
    (entry) => entry.kind === "request" && entry.method === "PATCH",
  );
const last = () => expect.poll(() => started.shown().at(-1), { timeout: 8_000 });

describe("a model's answer in Discord", () => {
  it("is shown with its statements and quotes, in at most three writes, breaking no rule", async () => {
    await startWith("faithful");
    await started.run("ask", { question: "Does Ukraine’s offer mark a policy shift?" });
    await last().toContain("\\[1\\]");
    expect(started.shown().at(-1)).toContain("> Ukraine’s offer marks a major policy shift.");
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(edits().length + 1).toBeLessThanOrEqual(3);
    expect(started.discord.record.violations()).toEqual([]);
  });

  it("is the quotes alone, with one quiet line, when the model fails", async () => {
    await startWith("finish_filter");
    await started.run("ask", { question: "Does Ukraine’s offer mark a policy shift?" });
    await last().toMatch(/-# .*language model/);
    expect(started.shown().at(-1)).toContain("> Ukraine’s offer marks a major policy shift.");
  });

  it("costs one call, and none when it is asked again", async () => {
    await startWith("faithful");
    await started.run("ask", { question: "Does Ukraine’s offer mark a policy shift?" });
    await last().toContain("\\[1\\]");
    await started.run("ask", { question: "does ukraine’s offer mark a policy shift" });
    await expect.poll(() => started.shown().length).toBe(2);
    await last().toContain("\\[1\\]");
    expect(server.requests).toHaveLength(1);
  });

  it("is told its asker's conversation where the question can't be made whole, and nobody else's", async () => {
    await startWith("faithful");
    const ask = async (question: string, user: string, turns: number) => {
      await started.run("ask", { question }, user);
      const { conversations } = started.records;
      const key = { server: GUILD, channel: CHANNEL, user };
      await expect
        .poll(async () => (await conversations.turns(key)).length, { timeout: 8_000 })
        .toBe(turns);
      return JSON.stringify(server.requests.at(-1));
    };
    await ask("Does Ukraine’s offer mark a policy shift?", ADA, 1);
    const other = await ask("Would anybody survive that?", BAO, 1);
    expect(other).toContain("Would anybody survive that?");
    expect(other).not.toContain("Conversation so far");
    expect(await ask("Would anybody survive that?", ADA, 2)).toContain(
      "Q: Does Ukraine’s offer mark a policy shift?",
    );
  });

  it.each(["faithful", "obedient", "hang_body"])(
    "helps to hold a message against the story, and decides nothing: %s",
    async (behaviour) => {
      await startWith(behaviour);
      const { api } = started.discord.actions.send({
        userId: "600000000000000014",
        channelId: "600000000000000032",
        content: "Hungary supported it. Kushner promised new weapons to Ukraine during the talks.",
      })!;
      await started.run("Check against the story", {}, undefined, undefined, api.id);
      await expect
        .poll(() => started.shown().at(-1), { timeout: 40_000 })
        .toContain("The story does not say.");
      expect(started.shown().at(-1)).toContain("The story says otherwise.");
      expect(started.shown().at(-1)).not.toContain("The story says so.");
      // The first claim is sure without a model.
      expect(server.requests.length).toBeGreaterThan(0);
      expect(started.discord.record.violations()).toEqual([]);
    },
    60_000,
  );

  it("does without a model that is slow when the bot ends: summaries and checks are shown", async () => {
    await startWith("stream_slow");
    const content = "Kushner promised new weapons to Ukraine during the talks.";
    const { api } = started.discord.actions.send({ userId: BAO, channelId: CHANNEL, content })!;
    void started.run("Check against the story", {}, ADA, CHANNEL, api.id);
    void started.run("summary", { style: "brief" });
    await expect.poll(() => server.requests.length, { timeout: 8_000 }).toBe(2);
    await started.bot.stop();
    const shown = started.shown().join("\n");
    expect(shown).toContain("The story does not say.");
    expect(shown).toContain("**In brief**");
  }, 30_000);
});
