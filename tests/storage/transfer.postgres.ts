import { type ChildProcess, spawn } from "node:child_process";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPostgresRecords } from "../../src/storage/postgres/open-postgres-records.ts";
import { openSqliteRecords } from "../../src/storage/sqlite/open-sqlite-records.ts";
import { backUp } from "../../src/storage/transfer/back-up.ts";
import { moveToPostgres, restore } from "../../src/storage/transfer/restore.ts";
import { TABLES } from "../../src/storage/transfer/tables.ts";
import { readEverything, writeEverything } from "./contract/write-everything.ts";
import { dumpSqlite } from "./dump-sqlite.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";
import { someWrites, writeAll } from "./random-records.ts";
import { temporaryFile } from "./temporary-file.ts";

const KEEP = { replace: false };
const REPLACE = { replace: true };
const TRACES = { server: "1", user: "300", words: "words" };

let server: PostgresServer;
let url: string;
let other: string;
beforeAll(async () => {
  server = await startPostgres();
  url = await server.createDatabase("one");
  other = await server.createDatabase("other");
});
afterAll(() => server?.stop());

async function query(text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe("moveToPostgres, backUp and restore", () => {
  it("know every table and column of the schema", async () => {
    await openPostgresRecords({ url }).then((records) => records.close());
    const rows = await query(
      `SELECT table_name, array_agg(column_name::text ORDER BY ordinal_position) AS columns
       FROM information_schema.columns
       WHERE table_schema = 'verbatim' AND table_name <> 'migrations' AND column_name <> 'written'
       GROUP BY table_name`,
    );
    expect(Object.fromEntries(rows.map((row) => [row.table_name, row.columns]))).toEqual(
      Object.fromEntries(TABLES.map(({ name, columns }) => [name, columns])),
    );
  });

  it("lose nothing on the way from SQLite to PostgreSQL, to a file, and to both again", async () => {
    await fc.assert(
      fc.asyncProperty(someWrites, async (writes) => {
        const file = temporaryFile();
        const records = openSqliteRecords({ file });
        await writeAll(records, writes);
        await records.close();
        const before = dumpSqlite(file);
        await moveToPostgres(file, url, REPLACE);
        expect(dumpSqlite(file)).toEqual(before);
        const backup = temporaryFile();
        const copied = await backUp({ url }, backup, KEEP);
        expect(dumpSqlite(backup)).toEqual(before);
        expect(await restore(backup, { url: other }, REPLACE)).toEqual(copied);
        const again = temporaryFile();
        await backUp({ url: other }, again, KEEP);
        expect(dumpSqlite(again)).toEqual(before);
        const restored = temporaryFile();
        await restore(again, { file: restored }, KEEP);
        expect(dumpSqlite(restored)).toEqual(before);
      }),
      { numRuns: 12 },
    );
  });

  it("give records that go on where they were", async () => {
    const file = temporaryFile();
    const now = () => Date.UTC(2026, 0, 2);
    const from = openSqliteRecords({ file, now });
    await writeEverything(from, TRACES);
    await writeEverything(from, { ...TRACES, user: "301" });
    await from.forgetServer("2");
    const before = await readEverything(from, TRACES);
    await from.close();
    await moveToPostgres(file, url, REPLACE);
    const to = await openPostgresRecords({ url, now });
    expect(await readEverything(to, TRACES)).toEqual(before);
    const entry = { channel: null, actor: null, message: null, caseNumber: null, text: "" };
    const { id } = await to.audit.append({ ...entry, server: "1", action: "ask" });
    expect(id).toBe(before.log[0]!.id + 1);
    expect(await writeEverything(to, { ...TRACES, user: "302" })).toEqual({
      caseNumber: 3,
      questionNumber: 3,
    });
    await to.close();
  });

  it("replace nothing unless it is said", async () => {
    const file = temporaryFile();
    const from = openSqliteRecords({ file });
    await writeEverything(from, TRACES);
    await from.close();
    await moveToPostgres(file, url, REPLACE);
    const backup = temporaryFile();
    await backUp({ url }, backup, KEEP);
    await expect(moveToPostgres(file, url, KEEP)).rejects.toThrow(/holds records already/);
    await expect(restore(backup, { url }, KEEP)).rejects.toThrow(/holds records already/);
    const after = temporaryFile();
    await backUp({ url }, after, KEEP);
    expect(dumpSqlite(after)).toEqual(dumpSqlite(backup));
  });

  it("leave all as it was when they are killed", async () => {
    const file = temporaryFile();
    const from = openSqliteRecords({ file });
    await writeEverything(from, TRACES);
    await from.close();
    const database = new DatabaseSync(file);
    database.exec(`
      WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 30000)
      INSERT INTO questions (at, text, outcome, mode)
      SELECT '2026', n || hex(zeroblob(200)), 'silent', 'model' FROM numbers`);
    database.close();
    const small = temporaryFile();
    await openSqliteRecords({ file: small }).close();
    const counts = new Set<unknown>();
    for (const after of [20, 120, 250]) {
      await restore(small, { url }, REPLACE);
      const child: ChildProcess = spawn(
        process.execPath,
        ["tests/storage/move-until-killed.ts", file, url],
        { stdio: ["ignore", "pipe", "inherit"] },
      );
      await new Promise((resolve) => child.stdout!.once("data", resolve));
      await new Promise((resolve) => setTimeout(resolve, after));
      child.kill("SIGKILL");
      await new Promise((resolve) => child.once("close", resolve));
      // Waits for the transaction that lost its process.
      const [row] = await query("SELECT count(*)::integer AS count FROM verbatim.questions");
      counts.add(row!.count);
    }
    expect([...counts].filter((count) => count !== 0 && count !== 30_001)).toEqual([]);
    expect(await moveToPostgres(file, url, REPLACE)).toMatchObject({ questions: 30_001 });
  });
});
