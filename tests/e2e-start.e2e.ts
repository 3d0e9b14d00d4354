import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./playground/page/open-browser.ts";
import { type StartedPlayground, startPlayground } from "./playground/page/start-playground.ts";
import { visit } from "./playground/page/visit.ts";

let playground: StartedPlayground;
let browser: Browser;

beforeAll(async () => {
  [playground, browser] = await Promise.all([startPlayground(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  expect(await playground.stop()).toBe(0);
});

describe("npm start", () => {
  it("answers /ask in the page with the card that quotes the story", async () => {
    const { page, problems } = await visit(browser, playground.url);
    const box = page.getByRole("textbox").last();
    await box.click();
    await page.keyboard.type("/ask");
    await page.keyboard.press("Enter");
    await page.keyboard.type("How long did the talks last?");
    await page.keyboard.press("Enter");
    const card = page.locator(".message", { hasText: "five hours of talks" }).last();
    await card.waitFor();
    expect(await card.textContent()).toContain("paragraph 2");

    await card.getByRole("button", { name: "Show in context" }).first().click();
    await page.getByText("Only you can see this").waitFor();
    await page.getByText("Ukraine’s offer marks a major policy shift").first().waitFor();
    expect(problems).toEqual([]);
  });

  it("draws emoji with a font of its own, which is there before the first of them", async () => {
    const { page } = await visit(browser, playground.url);
    await page.locator("html.emoji-ready").waitFor();
    const isLoaded = `document.fonts.check('16px "Noto Color Emoji"', "👍")`;
    expect(await page.evaluate(isLoaded)).toBe(true);
  });
});
