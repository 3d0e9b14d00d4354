import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { type StartedBot, startBot } from "../../discord/start-bot.ts";
import { openBrowser } from "./open-browser.ts";
import { type Visitor, visit } from "./visit.ts";

export interface BotInPage {
  /** The bot, once the tests run. */
  readonly started: () => StartedBot;
  readonly visit: (name?: string, options?: BrowserContextOptions) => Promise<Visitor>;
}

/**
 * The real bot and a browser for the tests of a file. Fails when the bot broke a rule of Discord's, or a page
 * had errors or asked another machine for anything.
 */
export function useBotInPage(options: Parameters<typeof startBot>[0] = {}): BotInPage {
  let started: StartedBot;
  let browser: Browser;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    [started, browser] = await Promise.all([startBot(options), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    expect(visitors.flatMap(({ problems }) => problems)).toEqual([]);
    expect(started.discord.record.violations()).toEqual([]);
    await started.stop();
  });

  return {
    started: () => started,
    async visit(name, context) {
      const visitor = await visit(browser, started.discord.pageUrl, name, context);
      visitors.push(visitor);
      return visitor;
    },
  };
}
