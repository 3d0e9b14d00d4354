import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { type OpenedPage, openPage } from "./open-browser.ts";

/** Somebody of the Reading Room who has the page open, and what they do in it. */
export interface Visitor extends OpenedPage {
  /** Runs a command line as it is typed: "/ask question: Who spoke?". */
  run(line: string): Promise<void>;
  /** Presses the newest button of that name. */
  press(name: string): Promise<void>;
  /** Waits until words stand on the page. */
  sees(words: string | RegExp): Promise<void>;
  /** Opens a channel of the list at the left. */
  openChannel(name: RegExp): Promise<void>;
}

async function become(page: Page, name: string): Promise<void> {
  await page.locator(".user-panel [aria-haspopup=menu]").first().click();
  await page.getByRole("menuitemradio", { name: new RegExp(name) }).click();
  await page.locator(".user-panel", { hasText: name }).waitFor();
}

/** Opens the page as Ada, or as somebody else whom it knows by name. */
export async function visit(
  browser: Browser,
  url: string,
  name = "Ada",
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const opened = await openPage(browser, url, options);
  const { page } = opened;
  if (name !== "Ada") await become(page, name);
  return {
    ...opened,
    async run(line) {
      await page.getByRole("textbox", { name: /^Message [#@]/ }).fill(line);
      await page.keyboard.press("Enter");
      // Without options the first one only chooses the command.
      if (!line.includes(":")) await page.keyboard.press("Enter");
    },
    press: (label) => page.getByRole("button", { name: label, exact: true }).last().click(),
    sees: (words) => page.getByText(words).last().waitFor(),
    openChannel: (channel) =>
      page
        .getByRole("button", { name: channel })
        .or(page.getByRole("link", { name: channel }))
        .first()
        .click(),
  };
}
