import { type ChildProcess, spawn } from "node:child_process";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, openPage } from "./playground/page/open-browser.ts";

let bot: ChildProcess;
let browser: Browser;
let url: string;

/** Starts `src/main.ts` as `npm start` does, without a token, and waits for the page's address. */
function startBot(): Promise<string> {
  const env = { ...process.env, DISCORD_TOKEN: "", PLAYGROUND_PORT: "0", LOG_LEVEL: "warn" };
  bot = spawn(process.execPath, ["src/main.ts"], { env, stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    let output = "";
    bot.stdout!.on("data", (chunk: Buffer) => {
      output += chunk;
      const found = /open (http:\/\/\S+)/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
    bot.once("exit", (code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
}

beforeAll(async () => {
  [url, browser] = await Promise.all([startBot(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  const ended = new Promise((resolve) => bot.once("exit", resolve));
  bot.kill("SIGTERM");
  expect(await ended).toBe(0);
});

describe("npm start", () => {
  it("answers /ask in the page with the card that quotes the story", async () => {
    const { page, problems } = await openPage(browser, url);
    const box = page.getByRole("textbox").last();
    await box.click();
    await page.keyboard.type("/ask");
    await page.keyboard.press("Enter");
    await page.keyboard.type("How long did the talks last?");
    await page.keyboard.press("Enter");
    const card = page
      .locator("article, [role=article], li")
      .filter({ hasText: "five hours of talks" })
      .last();
    await card.waitFor();
    expect(await card.textContent()).toContain("paragraph 2");
    expect(problems).toEqual([]);

    await card.getByRole("button", { name: "Show in context" }).first().click();
    await page.getByText("Only you can see this").waitFor();
    expect(
      await page.getByText("Ukraine’s offer marks a major policy shift").count(),
    ).toBeGreaterThan(0);
  });
});
