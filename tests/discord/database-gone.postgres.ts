import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRecords } from "../../src/compose-records.ts";
import type { Records } from "../../src/records/records.ts";
import { type PostgresServer, startPostgres } from "../storage/postgres-server.ts";
import { MARCUS, type StartedBot, startBot } from "./start-bot.ts";

let server: PostgresServer;
let started: StartedBot;
let records: Records;
let folder: string;
const warnings: unknown[] = [];

beforeAll(async () => {
  server = await startPostgres();
  const databaseUrl = await server.createDatabase("bot");
  folder = mkdtempSync(join(tmpdir(), "verbatim-data-"));
  const log = { warn: (...what: unknown[]) => warnings.push(what) };
  const data = join(folder, "data");
  records = await openRecords({ discordToken: "set", databaseUrl, data }, log);
  started = await startBot({ records });
});
afterAll(async () => {
  await started?.stop();
  await records?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("a bot whose PostgreSQL restarts", () => {
  const find = async () => {
    await started.run("quote find", { speaker: "Zelenskyy" }, MARCUS);
    return started.shown(MARCUS).at(-1)!;
  };

  it("says in its own words that something failed, and then works again", async () => {
    expect(await find()).toContain("Zelenskyy");
    await server.crash();
    expect(await find()).toMatch(/went wrong/);
    await server.start();
    const words: string[] = [await find()];
    // A connection that broke meanwhile may still be found with this one.
    if (/went wrong/.test(words[0]!)) words.push(await find());
    expect(words.at(-1)).toContain("Zelenskyy");
    const log = await records.audit.list({ server: "600000000000000001", limit: 10 });
    expect(log.filter(({ action }) => action === "pull").length).toBeGreaterThanOrEqual(2);
  });

  it("writes no file, and no password into its log", () => {
    expect(existsSync(join(folder, "data"))).toBe(false);
    expect(JSON.stringify(warnings)).not.toContain("postgres://");
  });
});
