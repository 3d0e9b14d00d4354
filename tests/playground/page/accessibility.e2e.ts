import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { snapshotFor } from "./fake-discord.ts";
import { type FakeServer, startFakeServer } from "./fake-server.ts";
import { findProblems } from "./find-problems.ts";
import { openBrowser, openPage } from "./open-browser.ts";
import { MODAL_COMPONENTS, showcase } from "./showcase.ts";

const PHONE = { viewport: { width: 390, height: 844 } };
const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
  ["dark", { colorScheme: "dark" }],
  ["light", { colorScheme: "light" }],
  ["on a phone", { colorScheme: "dark", ...PHONE }],
];

describe("the page's accessibility", () => {
  let browser: Browser;
  let fake: FakeServer;

  beforeAll(async () => {
    browser = await openBrowser();
    fake = await startFakeServer({
      snapshot: (userId) => snapshotFor(userId, { messages: showcase() }),
    });
  });
  afterAll(async () => {
    await browser.close();
    await fake.close();
  });

  describe.each(LOOKS)("%s", (_look, options) => {
    it("gives axe-core nothing to find in messages, lists, menus and modals", async () => {
      const { page } = await openPage(browser, fake.url, options);
      expect(await findProblems(page)).toEqual([]);
      await page.getByRole("textbox", { name: /^Message/ }).pressSequentially("/");
      await page.getByRole("option").first().waitFor();
      expect(await findProblems(page)).toEqual([]);
      await page.getByRole("option").first().click();
      await page.keyboard.press("Enter");
      expect(await findProblems(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.locator(".message").nth(1).click({ button: "right" });
      expect(await findProblems(page)).toEqual([]);
      await page.keyboard.press("Escape");
      fake.send({
        type: "modal",
        nonce: "1",
        interactionId: "1",
        customId: "report",
        title: "Report an answer",
        components: MODAL_COMPONENTS,
      });
      await page.getByRole("button", { name: "Submit" }).click();
      expect(await findProblems(page)).toEqual([]);
      await page.context().close();
    });

    it("opens at the newest message", async () => {
      const { page } = await openPage(browser, fake.url, options);
      const newest = page.locator(".message").last();
      await expect
        .poll(async () => {
          const message = await newest.boundingBox();
          const composer = await page.locator(".composer").boundingBox();
          return message!.y + message!.height <= composer!.y;
        })
        .toBe(true);
      await page.context().close();
    });

    it("is never wider than the window", async () => {
      const { page } = await openPage(browser, fake.url, options);
      const wide = `[...document.querySelectorAll(".content *, .composer *")]
        .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
        .filter((each) => !each.closest("pre, .above-text, .visually-hidden"))
        .map((each) => each.className)`;
      expect(await page.evaluate(wide)).toEqual([]);
      await page.context().close();
    });
  });

  it("keeps the theme that was chosen", async () => {
    const { page } = await openPage(browser, fake.url, { colorScheme: "dark" });
    await page.getByRole("button", { name: "Switch to the light theme" }).click();
    await page.reload();
    await page.getByRole("button", { name: "Switch to the dark theme" }).waitFor();
    expect(await page.evaluate("document.documentElement.dataset.theme")).toBe("light");
    await page.context().close();
  });
});
