import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** Debian's place for it; another one can be named in the environment. */
const CHROMIUM = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/** Starts a browser that talks to nobody but the page's own server. */
export function openBrowser(): Promise<Browser> {
  const quiet = ["background-networking", "component-update", "sync", "quic", "gpu"];
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--no-first-run", ...quiet.map((name) => `--disable-${name}`)],
  });
}

export interface OpenedPage {
  readonly page: Page;
  /** Errors of scripts, and requests to other machines. */
  readonly problems: string[];
}

/** Opens the page in a context of its own and waits until it is connected. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({
    locale: "en-GB",
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("request", (request) => {
    const foreign = /^https?:/.test(request.url()) && !request.url().startsWith(url);
    if (foreign) problems.push(`asked for ${request.url()}`);
  });
  await page.goto(url);
  await page.locator(".guild-name", { hasText: "Reading Room" }).waitFor({ state: "attached" });
  return { page, problems };
}
