import { afterEach, describe, expect, it } from "vitest";
import { SUMMARY_STYLES } from "../../src/answering/summary/summary.ts";
import { ADA, CHANNEL, MARCUS, type StartedBot, startBot } from "./start-bot.ts";

let started: StartedBot;
afterEach(async () => {
  expect(started.discord.record.violations()).toEqual([]);
  await started.stop();
});

const last = () => expect.poll(() => started.shown().at(-1) ?? "", { timeout: 5_000 });
const lastMessage = () => started.discord.messages(CHANNEL, ADA).at(-1)!;

describe("/summary within a server's settings", () => {
  const GUILD = "600000000000000001";

  it("shows nothing behind the reading limit of its channel, in no style", async () => {
    started = await startBot();
    const here = { story: null, upTo: { unit: "paragraph", count: 3 } } as const;
    await started.records.settings.change(GUILD, { byChannel: { [CHANNEL]: here } });
    for (const [at, style] of SUMMARY_STYLES.entries()) {
      await started.run("summary", { style });
      await expect.poll(() => started.shown().length).toBe(at + 1);
      await last().toContain("-# Ukraine gives up joining NATO");
    }
    const shown = started.shown().join("\n");
    expect(shown).toContain("willing to give up its aspirations");
    expect(shown).not.toMatch(/compromise|Slovakia|vehemently|Lytvyn|2022/);
  });

  it("is private, a spoiler and in the server's language where these are set", async () => {
    started = await startBot();
    await started.records.settings.change(GUILD, { spoilers: true, language: "uk" });
    await started.run("summary", {});
    await last().toContain("**Коротко**");
    expect(lastMessage().components).toMatchObject([{ spoiler: true }]);
    await started.records.settings.change(GUILD, { isPrivate: true });
    await started.run("summary", { style: "line" });
    await last().toContain("**In one line**");
    expect(started.shown(MARCUS)).toHaveLength(1);
  });

  it("counts against its asker's limits", async () => {
    started = await startBot();
    const limits = { cooldown: null, perDay: 1 };
    await started.records.settings.change(GUILD, { limits });
    await started.run("summary", {});
    await last().toContain("**In brief**");
    await started.run("summary", {});
    await last().toMatch(/<t:\d+:R>/);
  });
});
