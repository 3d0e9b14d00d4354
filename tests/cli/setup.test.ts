import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { startLocalDiscord } from "../../src/playground/local-discord.ts";

/** Runs the command in a folder of its own, without a terminal. */
async function setUp(args: readonly string[], env: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-setup-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const child = spawn(process.execPath, [resolve("bin/verbatim.mjs"), "setup", ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      out += chunk;
    });
  }
  const code = await new Promise((done) => child.once("close", done));
  return { code, out, file: join(folder, ".env") };
}

describe("verbatim setup", () => {
  it("says how to go on where there is no terminal to ask in", async () => {
    const { code, out } = await setUp([], {});
    expect(code).toBe(2);
    expect(out).toContain("give --yes, with DISCORD_TOKEN set or --token-file FILE");
  });

  it("sets a bot up without a question, against the local Discord", async () => {
    const discord = await startLocalDiscord();
    const env = { DISCORD_TOKEN: discord.token };
    const { code, out, file } = await setUp(["--yes", "--api", discord.apiUrl], env);
    expect(out).toContain("ok    The commands are registered.");
    expect(code).toBe(0);
    expect(readFileSync(file, "utf8")).toContain(`DISCORD_TOKEN=${discord.token}\n`);
    expect([...discord.world.commands.values()].map(({ name }) => name)).toContain("ask");
    expect(discord.record.violations()).toEqual([]);
    await discord.stop();
  });
});
