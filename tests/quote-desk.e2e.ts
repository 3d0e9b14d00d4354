import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawQuoteCard } from "../src/pictures/draw-quote-card.ts";
import { ADA, CHANNEL, MARCUS, type StartedBot, startBot } from "./discord/start-bot.ts";
import { openBrowser, openPage } from "./playground/page/open-browser.ts";

let started: StartedBot;
let browser: Browser;

beforeAll(async () => {
  started = await startBot({
    drawQuote: async (quote, story) => {
      const drawn = await drawQuoteCard({ quote, story });
      return drawn.kind === "card" ? drawn : null;
    },
  });
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

describe("the quote desk in the page", () => {
  it("finds, posts and draws a quote; takes a report and upholds it", async () => {
    const { page, problems } = await openAs("Marcus");
    const box = page.getByRole("textbox", { name: /Message #/ });
    await box.click();
    await page.keyboard.type("/quote find");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByText("Quotes of everybody").first().waitFor();
    await press(page, "Post");
    await page.getByText("pulled by").waitFor();
    expect(JSON.stringify(started.discord.messages(CHANNEL, ADA))).toContain("log entry");

    await page.getByRole("button", { name: "Card", exact: true }).first().click();
    const picture = page.getByRole("img", { name: /willing to give up its aspirations/ }).last();
    await picture.waitFor();
    expect(await picture.evaluate((image) => Reflect.get(image, "naturalWidth"))).toBe(1_200);
    await press(page, "Post card");
    await expect.poll(() => page.getByText("pulled by").count()).toBe(2);

    await press(page, "Report");
    await page.getByRole("textbox", { name: /What is wrong/ }).fill("Ukraine did not say this");
    await press(page, "Submit");
    await page.getByText("This is case 1").waitFor();
    await page
      .getByRole("button", { name: /moderators/ })
      .or(page.getByRole("link", { name: /moderators/ }))
      .first()
      .click();
    await page.getByText("Ukraine did not say this").waitFor();
    await press(page, "Uphold");
    await page
      .getByRole("textbox", { name: /The correction/ })
      .fill("It was an official who said so.");
    await press(page, "Submit");
    await page.getByText("upheld: the message was wrong").waitFor();
    const shown = JSON.stringify(started.discord.messages(CHANNEL, ADA));
    expect(shown).toContain("It was an official who said so");
    expect(problems).toEqual([]);
  });

  it("checks a message from its menu", async () => {
    const content = "Kushner said “a lot of progress was made”. Hungary supported it.";
    started.discord.actions.send({ userId: MARCUS, channelId: CHANNEL, content });
    const { page, problems } = await openAs("Ada");
    const message = page.locator("[role=article], article, li").filter({ hasText: content }).last();
    for (const [entry, result] of [
      ["Check quotes", "Exact words, but another speaker."],
      ["Check against the story", "The story says otherwise."],
    ] as const) {
      await message.click({ button: "right" });
      await page.getByRole("menuitem", { name: entry }).click();
      await page.getByText(result).last().waitFor();
    }
    expect(problems).toEqual([]);
  });
});
