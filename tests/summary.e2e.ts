import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SUMMARY_STYLES } from "../src/answering/summary/summary.ts";
import { SUMMARY_TEXTS } from "../src/discord/texts/summary-texts.ts";
import { type StartedBot, startBot } from "./discord/start-bot.ts";
import { openBrowser, openPage } from "./playground/page/open-browser.ts";

let started: StartedBot;
let browser: Browser;

beforeAll(async () => {
  started = await startBot();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  expect(started.discord.record.violations()).toEqual([]);
  await started.stop();
});

describe("/summary in the page", () => {
  it("is asked for in every style, read, and looked up in its context", async () => {
    const { page, problems } = await openPage(browser, started.discord.pageUrl);
    const box = page.getByRole("textbox", { name: /Message #/ });
    for (const style of SUMMARY_STYLES) {
      await box.fill(`/summary style: ${SUMMARY_TEXTS.en.choices[style]}`);
      await page.keyboard.press("Enter");
      await page.getByText(SUMMARY_TEXTS.en.headings[style], { exact: true }).last().waitFor();
    }
    await page.getByText("French President Emmanuel Macron", { exact: true }).waitFor();
    await page.getByRole("button", { name: "7", exact: true }).last().click();
    await page.getByText("Only you can see this").last().waitFor();
    expect(problems).toEqual([]);
  });
});
