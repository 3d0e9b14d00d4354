import { describe, expect, it } from "vitest";
import { drawStatsChart } from "../src/pictures/draw-stats-chart.ts";
import { useBotInPage } from "./playground/page/use-bot-in-page.ts";

const GUILD = "600000000000000001";

const { started, visit } = useBotInPage({ drawChart: drawStatsChart });

describe("asking in the page", () => {
  it("leads from a question over a follow-up to the moderators and back to the asker", async () => {
    const { page, run, press, sees } = await visit();
    await run("/ask question: What did Steve Witkoff say about the talks?");
    await sees(/a lot of progress was made/);
    await press("Ask on");
    await page.getByRole("textbox", { name: /What else/ }).fill("When did he say that?");
    await press("Submit");
    await sees("You asked: When did he say that?");
    await press("👎");
    await page.getByRole("textbox", { name: /say more/ }).waitFor();
    await page.keyboard.press("Escape");
    await run("/ask question: What did Friedrich Merz promise?");
    await sees("The story doesn’t say.");
    await press("Ask the moderators");
    await sees("The question is on the moderators’ list");

    const moderator = await visit("Marcus");
    const answerWith = async (quote: string) => {
      await moderator.press("Answer");
      await moderator.page.getByRole("textbox", { name: /Your answer/ }).fill("Nothing in here.");
      await moderator.page.getByRole("textbox", { name: /Quotes from/ }).fill(quote);
      await moderator.press("Submit");
    };
    await moderator.openChannel(/moderators/);
    await moderator.sees("Open question 1");
    await answerWith("much progress was made");
    await moderator.sees(/these are not the story’s words/);
    await answerWith("a lot of progress was made");
    await moderator.sees("Whoever asked was told");
    await sees(/Answered by a moderator/);
    await sees(/in the moderator’s own words, not the story’s/);
    await moderator.run("/stats");
    await moderator.page
      .getByRole("img", { name: /question/ })
      .last()
      .waitFor();
  });

  it("changes the server's settings, which hold at once", async () => {
    const { run, sees } = await visit("Olena");
    const { settings } = started().records;
    await run("/settings answers private: true language: Deutsch");
    await sees("Changed. This holds now:");
    expect(await settings.get(GUILD)).toMatchObject({ isPrivate: true, language: "de" });
    await run("/settings reset");
    await expect.poll(async () => (await settings.get(GUILD)).isPrivate).toBe(false);
  });

  it("says what is stored, and forgets whoever wants it", async () => {
    const { run, sees } = await visit();
    await run("/privacy");
    await sees("What I store");
    await run("/forget me");
    await sees(/everything I had stored about you is erased/);
    const log = await started().records.audit.list({ server: GUILD, limit: 99 });
    expect(JSON.stringify(log)).not.toContain("Merz");
    await run("/about");
    await sees(/version 1\.2\.3|1\.2\.3/);
  });
});
