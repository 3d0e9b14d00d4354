import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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

describe("the language of a user's Discord in the page", () => {
  it("names commands and answers in it, and keeps the quotes", async () => {
    const { page, problems } = await openPage(browser, started.discord.pageUrl);
    await page.getByRole("button", { name: /language of your Discord/ }).click();
    await page.getByRole("menuitemradio", { name: "Deutsch" }).click();
    await page.getByRole("button", { name: "DE: language of your Discord, Deutsch" }).waitFor();
    await page.getByRole("textbox", { name: /Message #/ }).click();
    await page.keyboard.type("/fragen");
    await page.getByRole("option", { name: /Frag etwas zum Text/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.type("What did Steve Witkoff say about the talks?");
    await page.keyboard.press("Enter");
    await page.getByText("wörtlich · Absatz 2").waitFor();
    await page.getByText("a lot of progress was made").first().waitFor();
    await page.getByRole("button", { name: "Im Zusammenhang zeigen" }).first().waitFor();
    expect(problems).toEqual([]);
  });
});
