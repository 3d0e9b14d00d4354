import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findProblems } from "./find-problems.ts";
import { openBrowser, openPage } from "./open-browser.ts";
import { type StartedPlayground, startPlayground } from "./start-playground.ts";

const QUESTION = "Who offered to drop NATO dreams?";
const PHONE = { viewport: { width: 390, height: 844 } };

describe("the panel beside the channel", () => {
  let browser: Browser;
  let playground: StartedPlayground;
  let page: Page;
  let problems: string[];

  beforeAll(async () => {
    [playground, browser] = await Promise.all([startPlayground(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await playground.stop();
  });
  afterEach(async () => {
    await page.context().close();
    expect(problems).toEqual([]);
  });

  const open = async (options: BrowserContextOptions = {}) => {
    ({ page, problems } = await openPage(browser, playground.url, options));
  };
  const panel = () => page.getByRole("complementary", { name: "How the last answer came about" });
  const toggle = () => page.getByRole("button", { name: /^Show or hide how the last answer/ });
  const ask = async () => {
    await page.getByRole("textbox").last().fill(`/ask question: ${QUESTION}`);
    await page.keyboard.press("Enter");
  };
  const draftedBy = (name: string) => page.getByLabel("Who drafts").selectOption({ label: name });

  it("explains the last answer by its passages, and switches who drafts the next", async () => {
    await open();
    expect(await panel().count()).toBe(0);
    await toggle().click();
    await draftedBy("No model: the story’s words alone");
    await ask();
    await panel().getByText(QUESTION).waitFor();
    expect(await panel().getByText("the story’s words alone", { exact: true }).count()).toBe(1);
    expect(await panel().locator(".explained-sentence.quoted").count()).toBeGreaterThan(0);

    await draftedBy("Stand-in: faithful");
    await ask();
    await panel().getByText("backed", { exact: true }).first().waitFor();

    await draftedBy("Stand-in: liar");
    await ask();
    await panel().getByText("not shown", { exact: true }).first().waitFor();
    expect(await panel().getByText("backed", { exact: true }).count()).toBe(0);
    expect(await panel().locator(".checks .failed").count()).toBeGreaterThan(0);
  });

  it("takes the members' place, and stays open over a reload", async () => {
    await open();
    await toggle().click();
    expect(await page.getByRole("complementary", { name: "Members" }).count()).toBe(0);
    await page.reload();
    await panel().waitFor();
    await panel().getByRole("button", { name: "Close" }).click();
    await page.getByRole("complementary", { name: "Members" }).waitFor();
    expect(await panel().count()).toBe(0);
  });

  it.each([
    ["dark", { colorScheme: "dark" }],
    ["light", { colorScheme: "light" }],
    ["on a phone", { colorScheme: "dark", ...PHONE }],
  ] as const)("gives axe-core nothing to find: %s", async (_look, options) => {
    await open(options);
    await ask();
    await page.locator(".container").last().waitFor();
    await toggle().click();
    await panel().getByText(QUESTION).waitFor();
    expect(await findProblems(page)).toEqual([]);
    await page.keyboard.press("Escape");
  });
});
