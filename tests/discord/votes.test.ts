import { afterEach, describe, expect, it } from "vitest";
import { drawStatsChart } from "../../src/pictures/draw-stats-chart.ts";
import { flowsOf, GENERAL, GUILD, shownOf } from "./flows.ts";
import { ADA, BAO, MARCUS, MODERATORS, type StartedBot, startBot } from "./start-bot.ts";

let started: StartedBot;
let flows: ReturnType<typeof flowsOf>;
const start = async (...options: Parameters<typeof startBot>) => {
  started = await startBot(...options);
  flows = flowsOf(started);
};
afterEach(async () => {
  expect(started.discord.record.violations()).toEqual([]);
  await started.stop();
});

const ask = async (question = "What did Steve Witkoff say about the talks?", more = {}) => {
  await started.run("ask", { question, ...more });
  await flows.sees().toContain("Receipt");
  await flows.quiet();
  return flows.last().id;
};
const vote = (message: string, user: string) => started.records.feedback.find(message, user);

describe("a vote", () => {
  it("counts once a reader, and can be changed, with what was wrong", async () => {
    await start();
    const answer = await ask();
    await flows.press(BAO, "👍", answer);
    await flows.press(BAO, "👍", answer);
    await flows.press(ADA, "👍", answer);
    const form = await flows.press(BAO, "👎", answer);
    expect(shownOf(form)).toMatch(/wrong_quote.*no_answer.*wrong_speaker.*other/);
    // Whoever opens the form and does not send it has not changed their mind.
    expect(await vote(answer, BAO)).toMatchObject({ vote: "up", complaint: null });
    await flows.submit(BAO, form, { why: ["wrong_speaker"], comment: " It was Kushner. " });
    expect(await vote(answer, BAO)).toMatchObject({
      vote: "down",
      complaint: "wrong_speaker",
      comment: "It was Kushner.",
    });
    expect(await started.records.feedback.list(GUILD, "2000", 9)).toHaveLength(2);
    await flows.press(BAO, "👍", answer);
    expect(await vote(answer, BAO)).toMatchObject({ vote: "up", complaint: null, comment: "" });
  });

  it("is not taken for an answer that was deleted, nor for one of another place", async () => {
    await start();
    const [answer, other] = [await ask(), await ask("How long did the talks last?")];
    const form = await flows.press(BAO, "👎", answer);
    await flows.press(ADA, "Delete", answer);
    await expect.poll(() => started.discord.world.messages.has(answer)).toBe(false);
    await flows.submit(BAO, form, { why: ["other"], comment: "" });
    expect(await vote(answer, BAO)).toBeNull();
    const known = (await started.records.publications.find(other))!;
    await started.records.publications.put({ ...known, channel: GENERAL });
    await flows.press(BAO, "👍", other);
    expect(await vote(other, BAO)).toBeNull();
  });
});

describe("/stats", () => {
  it("tells moderators alone what was asked, how it went, and what readers think", async () => {
    let drawn: unknown = null;
    await start({
      drawChart: async (input) => {
        drawn = input;
        return drawStatsChart(input);
      },
    });
    await started.run("stats", {}, MARCUS, MODERATORS);
    await flows.sees(MARCUS, MODERATORS).toContain("Nothing was asked.");
    expect(drawn).toBeNull();
    const answer = await ask();
    await ask("What did Friedrich Merz promise?");
    await ask("What has Friedrich Merz promised?", { private: true });
    await started.run("ask", { question: "hello" });
    await flows.sees().toContain("Hello!");
    await flows.quiet();
    await flows.press(ADA, "👍", answer);
    const form = await flows.press(BAO, "👎", answer);
    await flows.submit(BAO, form, { why: ["wrong_quote"], comment: "" });
    await started.run("stats", { days: 3 }, MARCUS, MODERATORS);
    await flows.sees(MARCUS, MODERATORS).toContain("Questions:** 3");
    const shown = shownOf(flows.last(MARCUS, MODERATORS));
    expect(shown).toMatch(/answered 1 \(33 %\).*unanswered 2 \(67 %\)|1 \(33 %\).*2 \(67 %\)/);
    expect(shown).toContain("👍 1 · 👎 1");
    expect(shown).toMatch(/What (?:did|has) Friedrich Merz promised?\? \(2\)/);
    expect(flows.messages(BAO, MODERATORS)).toEqual([]);
    const [file] = flows.last(MARCUS, MODERATORS).attachments as { url: string }[];
    const png = Buffer.from(await (await fetch(file!.url)).arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(drawn).toMatchObject({ labels: { length: 3 } });
    await started.run("stats", {}, ADA);
    expect(shownOf(flows.messages(ADA))).not.toContain("Questions:**");
  });
});
