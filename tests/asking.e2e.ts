import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawStatsChart } from "../src/pictures/draw-stats-chart.ts";
import { type StartedBot, startBot } from "./discord/start-bot.ts";
import { openBrowser, openPage } from "./playground/page/open-browser.ts";

const GUILD = "600000000000000001";

let started: StartedBot;
let browser: Browser;

beforeAll(async () => {
  started = await startBot({ drawChart: drawStatsChart });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  expect(started.discord.record.violations()).toEqual([]);
  await started.stop();
});

async function openAs(name: string): Promise<{ page: Page; problems: string[] }> {
  const opened = await openPage(browser, started.discord.pageUrl);
  await opened.page.locator(".user-panel [aria-haspopup=menu]").first().click();
  await opened.page.getByRole("menuitemradio", { name: new RegExp(name) }).click();
  await opened.page.locator(".user-panel", { hasText: name }).waitFor();
  return opened;
}

const press = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).last().click();
const run = async (page: Page, line: string) => {
  await page.getByRole("textbox", { name: /Message #/ }).fill(line);
  await page.keyboard.press("Enter");
  // Without options the first one only chooses the command.
  if (!line.includes(":")) await page.keyboard.press("Enter");
};
const sees = (page: Page, words: string | RegExp) => page.getByText(words).last().waitFor();
const openChannel = (page: Page, name: RegExp) =>
  page.getByRole("button", { name }).or(page.getByRole("link", { name })).first().click();
/** Pictures of what is on the page, for people, where a folder is named. */
const photograph = async (page: Page, name: string) => {
  const folder = process.env.E2E_SCREENSHOTS;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
};

describe("asking in the page", () => {
  it("leads from a question over a follow-up to the moderators and back to the asker", async () => {
    const { page, problems } = await openAs("Ada");
    await run(page, "/ask question: What did Steve Witkoff say about the talks?");
    await sees(page, /a lot of progress was made/);
    await press(page, "Ask on");
    await page.getByRole("textbox", { name: /What else/ }).fill("When did he say that?");
    await press(page, "Submit");
    await sees(page, "You asked: When did he say that?");
    await photograph(page, "follow-up");
    await press(page, "👎");
    await page
      .getByText("Why was it not good")
      .or(page.getByText(/What was wrong|Why/))
      .first()
      .waitFor();
    await photograph(page, "vote");
    await page.keyboard.press("Escape");
    await run(page, "/ask question: What did Friedrich Merz promise?");
    await sees(page, "The story doesn’t say.");
    await photograph(page, "silence");
    await press(page, "Ask the moderators");
    await sees(page, "The question is on the moderators’ list");

    const moderator = await openAs("Marcus");
    await openChannel(moderator.page, /moderators/);
    await sees(moderator.page, "Open question 1");
    await press(moderator.page, "Answer");
    await moderator.page.getByRole("textbox", { name: /Your answer/ }).fill("Nothing in here.");
    await moderator.page
      .getByRole("textbox", { name: /Quotes from/ })
      .fill("much progress was made");
    await press(moderator.page, "Submit");
    await sees(moderator.page, /these are not the story’s words/);
    await press(moderator.page, "Answer");
    await moderator.page.getByRole("textbox", { name: /Your answer/ }).fill("Nothing in here.");
    await moderator.page
      .getByRole("textbox", { name: /Quotes from/ })
      .fill("a lot of progress was made");
    await press(moderator.page, "Submit");
    await sees(moderator.page, "Whoever asked was told");
    await photograph(moderator.page, "moderators");
    await sees(page, /Answered by a moderator/);
    await sees(page, /in the moderator’s own words, not the story’s/);
    await photograph(page, "answered");
    await run(moderator.page, "/stats");
    await moderator.page
      .getByRole("img", { name: /question/ })
      .last()
      .waitFor();
    await photograph(moderator.page, "stats");
    expect([...problems, ...moderator.problems]).toEqual([]);
  });

  it("changes the server's settings, which hold at once", async () => {
    const { page, problems } = await openAs("Olena");
    await run(page, "/settings answers private: true language: Deutsch");
    await sees(page, "Changed. This holds now:");
    await photograph(page, "settings");
    expect(await started.records.settings.get(GUILD)).toMatchObject({
      isPrivate: true,
      language: "de",
    });
    await run(page, "/settings reset");
    await expect
      .poll(async () => (await started.records.settings.get(GUILD)).isPrivate)
      .toBe(false);
    expect(problems).toEqual([]);
  });

  it("says what is stored, and forgets whoever wants it", async () => {
    const { page, problems } = await openAs("Ada");
    await run(page, "/privacy");
    await sees(page, "What I store");
    await photograph(page, "privacy");
    await run(page, "/forget me");
    await sees(page, /everything I had stored about you is erased/);
    const log = await started.records.audit.list({ server: GUILD, limit: 99 });
    expect(JSON.stringify(log)).not.toContain("Merz");
    await run(page, "/about");
    await sees(page, /version 1\.2\.3|1\.2\.3/);
    await photograph(page, "about");
    expect(problems).toEqual([]);
  });
});
