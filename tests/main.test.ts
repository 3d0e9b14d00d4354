import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { EXIT_REVOKED } from "../src/exit-codes.ts";
import { startLocalDiscord } from "../src/playground/local-discord.ts";

describe("main", () => {
  it("ends with the code that no service restarts when Discord refuses the token", async () => {
    const discord = await startLocalDiscord();
    const folder = mkdtempSync(join(tmpdir(), "verbatim-main-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const env = {
      ...process.env,
      DISCORD_TOKEN: discord.token.replace("LOCAL1", "LOCAL2"),
      DISCORD_API_URL: discord.apiUrl,
      DATA_DIR: folder,
    };
    const bot = spawn(process.execPath, ["src/main.ts"], {
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let out = "";
    for (const stream of [bot.stdout, bot.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        out += chunk;
      });
    }
    expect(await new Promise((resolve) => bot.once("close", resolve))).toBe(EXIT_REVOKED);
    expect(out).toContain("Bot, Reset Token");
    expect(out).not.toContain("[object Object]");
    await discord.stop();
  });
});
