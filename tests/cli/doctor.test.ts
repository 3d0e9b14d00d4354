import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { describe, expect, it, onTestFinished } from "vitest";
import { judgeSpace } from "../../src/cli/doctor/check-disk.ts";
import { checkNode } from "../../src/cli/doctor/check-node.ts";
import { checkPorts } from "../../src/cli/doctor/check-ports.ts";
import { checkEnvFile } from "../../src/cli/doctor/check-settings.ts";
import { checkStories } from "../../src/cli/doctor/check-stories.ts";
import { runCli } from "../../src/cli/run.ts";
import { createCliDependencies } from "../../src/compose-cli.ts";
import { startLocalDiscord } from "../../src/playground/local-discord.ts";
import { openSqliteRecords } from "../../src/storage/sqlite/open-sqlite-records.ts";
import { startModelServer } from "../fakes/model-server/model-server.ts";

function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), "verbatim-doctor-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

async function doctor(args: readonly string[], env: Record<string, string>) {
  let out = "";
  const stdout = new Writable({
    write(chunk, _, done) {
      out += chunk;
      done();
    },
  });
  const terminal = { stdin: Readable.from([]), stdout, stderr: stdout, env };
  const code = await runCli(["doctor", ...args], createCliDependencies(env), terminal);
  return { code, out };
}

describe("verbatim doctor", () => {
  it("asks a PostgreSQL that holds the records, and no file beside it, but not offline", async () => {
    const env = {
      DATABASE_URL: "postgres://ada:secret@127.0.0.1:9/stories",
      DATA_DIR: temporaryFolder(),
    };
    const asked = await doctor([], env);
    expect(asked.out).toMatch(
      /FIX {3}Database {2}can't use PostgreSQL \(127\.0\.0\.1:9\/stories\).*nothing answers there/,
    );
    expect(asked.out).not.toMatch(/verbatim\.db|secret/);
    expect(asked.code).toBe(1);
    const offline = await doctor(["--offline"], env);
    expect(offline.out).toMatch(/ok {4}Database {2}.*not asked: --offline/);
    expect(offline.code).toBe(0);
  });

  it("looks at Discord, the model server and the database, and finds all well", async () => {
    const discord = await startLocalDiscord();
    const model = await startModelServer("faithful");
    const folder = temporaryFolder();
    await openSqliteRecords({ file: join(folder, "verbatim.db") }).close();
    const { code, out } = await doctor(["--api", discord.apiUrl], {
      DISCORD_TOKEN: discord.token,
      MODERATOR_CHANNELS: discord.moderatorChannel,
      OPENAI_BASE_URL: model.url,
      OPENAI_MODEL: "stand-in",
      DATA_DIR: folder,
    });
    await model.stop();
    await discord.stop();
    expect(out).toContain("ok    Discord   logs in as verbatim, in 1 server");
    expect(out).toContain("ok    Model     stand-in answers");
    expect(out).toContain("ok    Model     keeps to a JSON schema");
    expect(out).toContain("ok    Reports   the bot sees #moderators");
    expect(out).toMatch(/ok {4}Database {2}.*verbatim\.db can be written, schema version \d/);
    expect(out).toMatch(/(?:ok|note) +Disk +\d/);
    expect(out).not.toContain(discord.token);
    expect(discord.record.violations()).toEqual([]);
    expect(code).toBe(0);
  });

  it("asks the Discord that the settings name", async () => {
    const discord = await startLocalDiscord();
    const { out } = await doctor([], {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      CORPUS_DIR: "",
    });
    await discord.stop();
    expect(out).toContain("ok    Discord   logs in as verbatim, in 1 server");
    expect(out).toContain("ok    Story     ukraine-nato");
  });

  it("asks nobody when offline", async () => {
    const env = {
      DISCORD_TOKEN: `${"M".repeat(24)}.${"a".repeat(6)}.${"b".repeat(38)}`,
      OPENAI_BASE_URL: "http://127.0.0.1:9/v1",
    };
    const { code, out } = await doctor(["--offline", "--api", "http://127.0.0.1:9"], env);
    expect(code).toBe(0);
    expect(out).toContain("ok    Discord   the token has the right shape");
    expect(out).not.toContain("Model");
  });

  it("ends with 1 when something must be mended, and says it to programs, too", async () => {
    const discord = await startLocalDiscord();
    const DISCORD_TOKEN = discord.token.replace("LOCAL1", "LOCAL2");
    const { code, out } = await doctor(["--json", "--api", discord.apiUrl], { DISCORD_TOKEN });
    await discord.stop();
    expect(code).toBe(1);
    const checks = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(checks).toContainEqual({
      name: "Discord",
      state: "problem",
      message: expect.stringContaining("Bot, Reset Token"),
    });
  });

  it("sees a database that is something else", async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, "verbatim.db"),
      "something else, longer than a header of SQLite".repeat(9),
    );
    const { code, out } = await doctor(["--offline"], { DATA_DIR: folder });
    expect(code).toBe(1);
    expect(out).toMatch(/FIX {3}Database {2}.*no SQLite database, or damaged/);
  });
});

describe("checkNode", () => {
  it("takes Node 24 and newer", () => {
    expect(checkNode("24.0.0").state).toBe("ok");
    expect(checkNode("26.1.0").state).toBe("ok");
    expect(checkNode("22.20.0")).toMatchObject({ state: "problem" });
  });
});

describe("judgeSpace", () => {
  it.each([
    [40e9, "ok"],
    [300e6, "warning"],
    [20e6, "problem"],
  ])("calls %d bytes %s", (free, state) => {
    expect(judgeSpace(free, "data").state).toBe(state);
  });
});

describe("checkPorts", () => {
  it("tells free ports from taken ones", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    const wanted = { setting: "PLAYGROUND_PORT", use: "the playground", port };
    const [taken] = await checkPorts([wanted]);
    expect(taken).toMatchObject({ state: "warning" });
    expect(taken!.message).toContain("set PLAYGROUND_PORT to another");
    await new Promise((resolve) => server.close(resolve));
    expect(await checkPorts([wanted])).toMatchObject([{ state: "ok" }]);
    expect(await checkPorts([{ ...wanted, port: 0 }])).toEqual([]);
  });
});

describe("checkEnvFile", () => {
  it.skipIf(process.platform === "win32")(
    "sees a file of secrets that others can read",
    async () => {
      const file = join(temporaryFolder(), ".env");
      expect(await checkEnvFile(file)).toEqual([]);
      writeFileSync(file, "", { mode: 0o600 });
      expect(await checkEnvFile(file)).toEqual([]);
      chmodSync(file, 0o640);
      expect(await checkEnvFile(file)).toMatchObject([{ state: "warning" }]);
    },
  );
});

describe("checkStories", () => {
  it("gives the first twenty a line each and counts the rest", async () => {
    const folder = join(temporaryFolder(), "stories");
    mkdirSync(folder);
    for (let n = 10; n < 35; n++)
      writeFileSync(join(folder, `s${n}.txt`), `Story ${n}\n\nThis is sentence ${n}. And more.\n`);
    const checks = await checkStories(folder);
    expect(checks).toHaveLength(21);
    expect(checks.at(-1)!.message).toMatch(/^and 5 more with 1[05] sentences/);
  });
});
