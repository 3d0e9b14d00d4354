import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { flowsOf, GUILD } from "./flows.ts";
import { ADA, BAO, CHANNEL, MARCUS, OLENA, type StartedBot, startBot } from "./start-bot.ts";

let started: StartedBot;
afterEach(async () => {
  expect(started.discord.record.violations()).toEqual([]);
  await started.stop();
});

interface Hostile {
  readonly id: string;
  readonly text: string;
}
const TEXTS: readonly Hostile[] = [
  ...readFileSync("tests/fixtures/hostile-text.jsonl", "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Hostile),
  { id: "long", text: "а́".repeat(700) },
  { id: "rtl", text: "\u202Eمتى انتهت المحادثات؟ \u2067שלום\u2069" },
  { id: "emoji", text: "🇺🇦👩‍👩‍👧‍👦".repeat(40) },
];

const FAILED = /Something went wrong on my side/;

describe("hostile words", () => {
  it.each(["forms", "options"] as const)(
    "in %s ping nobody, break nothing, and are never failed on",
    async (where) => {
      started = await startBot();
      const flows = flowsOf(started);
      await started.run("ask", { question: "What did Friedrich Merz promise?" });
      await flows.sees().toContain("Receipt");
      await flows.quiet();
      const answer = flows.last().id;
      for (const [at, { text }] of TEXTS.entries()) {
        const cut = (most: number) => text.slice(0, most).toWellFormed();
        if (where === "forms") {
          await flows.askOn(ADA, cut(500), answer);
          const down = await flows.press(BAO, "👎", answer);
          await flows.submit(BAO, down, { why: ["other"], comment: cut(500) });
          // Discord takes five messages to a channel within five seconds.
          if (at % 8 !== 0) continue;
          const { added } = await started.records.openQuestions.add({
            server: GUILD,
            askedBy: ADA,
            channel: CHANNEL,
            message: answer,
            story: "ukraine-nato",
            text: `${at} ${cut(400)}`,
          });
          await started.run("questions", {}, MARCUS);
          const list = flows.last(MARCUS).id;
          const buttons = started.buttons(list).map(({ customId }) => customId);
          const action = at % 16 === 0 ? "reply" : "drop";
          const customId = buttons.find((id) => id === `1:${action}:${added.number}`)!;
          const form = await started.discord.actions.press({
            userId: MARCUS,
            messageId: list,
            customId,
          });
          await flows.submit(MARCUS, form, {
            answer: cut(1_000) || "x",
            quotes: at % 32 === 0 ? cut(300) : "",
            reason: cut(500),
          });
        } else {
          await started.run("summary", { focus: cut(100) || "x", private: at % 2 === 0 });
          await started.run("ask", { question: cut(500) || "x", upto: "2" });
          // Discord takes five messages to a channel within five seconds.
          if (at % 8 === 0) flows.say(ADA, `${flows.mention} ${cut(1_900)}`);
          await started.run("settings reading", { upto: cut(100) || "x" }, OLENA);
          await started.run(
            "settings daily-quote",
            { channel: CHANNEL, time: cut(100) || "x", zone: cut(100) || "x" },
            OLENA,
          );
          await started.run("settings story", { name: cut(100) || "x" }, OLENA);
          for (const [command, option] of [
            ["ask", "upto"],
            ["settings daily-quote", "zone"],
            ["settings story", "name"],
          ] as const) {
            await started.autocomplete(command, option, cut(100), OLENA);
          }
        }
      }
      await flows.quiet();
      const sent = started.discord.record.entries.filter(
        (entry) => entry.kind === "request" && entry.path.startsWith("/"),
      );
      expect(JSON.stringify(sent)).not.toMatch(FAILED);
      const own = [...started.discord.world.messages.values()].filter(
        ({ api }) => (api.author as { id: string }).id === started.discord.world.bot.id,
      );
      expect(own.length).toBeGreaterThan(TEXTS.length);
      for (const { api } of own) {
        expect(api.mention_everyone).toBe(false);
        const pinged = (api.mentions as { id: string }[]).map(({ id }) => id);
        expect(pinged.filter((id) => id !== ADA)).toEqual([]);
      }
    },
    240_000,
  );
});
