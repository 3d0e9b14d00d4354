import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { startLocalDiscord } from "../../../src/playground/local-discord.ts";

/** What `npm run setup` says to a bot that is in no server yet, drawn as a terminal draws it. */
export async function takeSetupPicture(browser: Browser, path: string): Promise<void> {
  const discord = await startLocalDiscord();
  discord.world.guilds.clear();
  const cwd = mkdtempSync(join(tmpdir(), "verbatim-picture-"));
  const args = [resolve("bin/verbatim.mjs"), "setup", "--yes", "--api", discord.apiUrl];
  const env = { PATH: process.env.PATH, DISCORD_TOKEN: discord.token };
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd, env });
  rmSync(cwd, { recursive: true });
  await discord.stop();
  const page = await browser.newPage({ viewport: { width: 900, height: 600 } });
  await page.setContent(
    `<pre style="margin:0;padding:20px;width:fit-content;max-width:860px;white-space:pre-wrap;overflow-wrap:anywhere;background:#1e1e22;color:#dfe0e2;font:14px/1.5 'DejaVu Sans Mono',monospace"></pre>`,
  );
  await page.locator("pre").evaluate((element, text) => {
    element.textContent = text;
  }, `$ npm run setup -- --yes\n${stdout.trim()}`);
  await page.locator("pre").screenshot({ path });
  await page.close();
}
