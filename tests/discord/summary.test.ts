import { afterEach, describe, expect, it } from "vitest";
import { verifyReceipt } from "../../src/answering/receipt.ts";
import type { Summarizer } from "../../src/answering/summary/create-summarizer.ts";
import { SUMMARY_STYLES } from "../../src/answering/summary/summary.ts";
import { createLibrary } from "../../src/story/library.ts";
import { loadCorpus } from "../../src/story/load-corpus.ts";
import { parseStory } from "../../src/story/parse-story.ts";
import { ADA, CHANNEL, MARCUS, type StartedBot, startBot } from "./start-bot.ts";

const { library } = await loadCorpus("corpus");

let started: StartedBot;
afterEach(async () => {
  expect(started.discord.record.violations()).toEqual([]);
  await started.stop();
});

const last = (userId = ADA) =>
  expect.poll(() => started.shown(userId).at(-1) ?? "", { timeout: 5_000 });
const lastMessage = () => started.discord.messages(CHANNEL, ADA).at(-1)!;

const EXPECTED = {
  line: ["**In one line**", "> Ukraine has said it’s willing to give up"],
  brief: ["**In brief**", "**[3]** **Volodymyr Zelenskyy**, as reported · paragraph 4"],
  full: ["**Summary**", "Moscow vehemently opposes", "Several members were resistant"],
  timeline: ["**Timeline**", "**in 2022**", "**over the weekend**", "**on Monday**"],
  who: ["**Who’s who**", "**Emmanuel Macron**\n> French President Emmanuel Macron"],
  sides: ["**Who holds what**", "**Russia**\n> Moscow vehemently opposes"],
} as const;

describe("/summary", () => {
  it.each(SUMMARY_STYLES)("shows %s, with a receipt that holds", async (style) => {
    started = await startBot();
    await started.run("summary", { style });
    await last().toContain(EXPECTED[style][0]);
    for (const words of EXPECTED[style]) expect(started.shown().at(-1)).toContain(words);
    const { id } = lastMessage();
    await expect.poll(() => started.records.publications.find(id)).not.toBeNull();
    const { receipt } = (await started.records.publications.find(id))!;
    expect(verifyReceipt(JSON.parse(receipt), library)).toMatchObject({ ok: true, holds: true });
    const buttons = started.buttons(id);
    expect(buttons.slice(-3).map(({ label }) => label)).toEqual(["Receipt", "Report", "Delete"]);
    expect(buttons[0]!.label).toMatch(/^(?:Show in context|1)$/);
    await started.discord.actions.press({
      userId: ADA,
      messageId: id,
      customId: buttons[0]!.customId,
    });
    await last().toMatch(/paragraph|caption/i);
  });

  it("is brief where no style is chosen, and logged", async () => {
    started = await startBot();
    await started.run("summary", {});
    await last().toContain("**In brief**");
    const entries = await started.records.audit.list({ server: "600000000000000001", limit: 5 });
    expect(entries[0]).toMatchObject({ action: "summary", actor: ADA, text: "summary: brief" });
  });

  it("keeps to a topic, and says so where the story has nothing about it", async () => {
    started = await startBot();
    await started.run("summary", { focus: "peacekeeping force" });
    await last().toContain("about peacekeeping force");
    expect(started.shown().at(-1)).toContain("any peacekeeping force in the country");
    await started.run("summary", { focus: "@everyone **bananas**" });
    await last().toContain("I found nothing about");
    expect(started.shown().at(-1)).not.toContain("**bananas**");
  });

  it("is seen by its asker alone where it is private", async () => {
    started = await startBot();
    await started.run("summary", { private: true });
    await last().toContain("**In brief**");
    expect(started.shown(MARCUS)).toEqual([]);
  });

  it("asks which story where there are several, and offers them while it is typed", async () => {
    const other = parseStory("The well\n\nThe miller Osric Dunn drank the well dry.", {
      id: "well",
    });
    started = await startBot({ library: createLibrary([...library.stories, other]) });
    await started.run("summary", {});
    await last().toContain("several stories");
    await started.run("summary", { story: "well", style: "line" });
    await last().toContain("> The miller Osric Dunn drank the well dry.");
    expect(await started.autocomplete("summary", "story", "wel")).toEqual([
      { name: "The well", value: "well" },
    ]);
  });

  it("says that it is reading when that takes longer than a second", async () => {
    const quick = (await startBot()) as StartedBot;
    await quick.stop();
    let finish = () => {};
    const waiting = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const slow: Summarizer = {
      model: null,
      forget() {},
      async summarize(story, { style, focus }) {
        await waiting;
        return {
          style,
          focus,
          story: story.id,
          mode: "extractive",
          lines: [],
          quotes: [],
          fallback: null,
        };
      },
    };
    started = await startBot({ summarizer: slow });
    const ran = started.run("summary", { style: "timeline" });
    await last().toContain("Reading “Ukraine gives up joining NATO");
    finish();
    await ran;
    await last().toContain("doesn’t say when");
  });

  it("can be deleted by its asker, and not by others", async () => {
    started = await startBot();
    await started.run("summary", {});
    await last().toContain("**In brief**");
    const { id } = lastMessage();
    const { customId } = started.buttons(id).find(({ label }) => label === "Delete")!;
    await started.discord.actions.press({ userId: MARCUS, messageId: id, customId });
    await started.discord.actions.press({ userId: ADA, messageId: id, customId });
    await expect.poll(() => started.discord.world.messages.has(id)).toBe(false);
    expect(await started.records.publications.find(id)).toBeNull();
  });
});
