import { type ChildProcess, spawn } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lockFolder } from "../../src/storage/sqlite/lock-folder.ts";
import { openSqliteRecords } from "../../src/storage/sqlite/open-sqlite-records.ts";
import { backUp } from "../../src/storage/transfer/back-up.ts";
import { restore } from "../../src/storage/transfer/restore.ts";
import { TABLES } from "../../src/storage/transfer/tables.ts";
import { writeEverything } from "./contract/write-everything.ts";
import { dumpSqlite } from "./dump-sqlite.ts";
import { someWrites, writeAll } from "./random-records.ts";
import { temporaryFile } from "./temporary-file.ts";

const KEEP = { replace: false };
const REPLACE = { replace: true };
const TRACES = { server: "1", user: "300", words: "words" };

/** A file with something in every table, which nobody has open. */
async function filledFile(rows = 0): Promise<string> {
  const file = temporaryFile();
  const records = openSqliteRecords({ file });
  await writeEverything(records, TRACES);
  await records.close();
  const database = new DatabaseSync(file);
  const insert = database.prepare(
    "INSERT INTO questions (at, text, outcome, mode) VALUES ('2026', ?, 'silent', 'model')",
  );
  database.exec("BEGIN");
  for (let at = 0; at < rows; at += 1) insert.run(`${at} ${"x".repeat(500)}`);
  database.exec("COMMIT");
  database.close();
  return file;
}

/** A process that backs up or restores, over and over. */
function repeat(what: "backup" | "restore", from: string, to: string): ChildProcess {
  return spawn(process.execPath, ["tests/storage/transfer-until-killed.ts", what, from, to], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

async function killAfter(child: ChildProcess, milliseconds: number): Promise<void> {
  await new Promise((resolve) => child.stdout!.once("data", resolve));
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("close", resolve));
}

describe("TABLES", () => {
  it("has every table and column of the schema", async () => {
    const database = new DatabaseSync(await filledFile(), { readOnly: true });
    const names = database
      .prepare(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
           AND name <> 'unfinished_erasures' ORDER BY name`,
      )
      .all();
    expect(names.map(({ name }) => name)).toEqual(TABLES.map(({ name }) => name).sort());
    for (const { name, columns } of TABLES) {
      const found = database.prepare("SELECT name FROM pragma_table_info(?)").all(name);
      expect(found.map((column) => column.name)).toEqual(columns);
    }
    database.close();
  });
});

describe("backUp and restore", () => {
  it("lose nothing of anything, while the bot goes on", async () => {
    await fc.assert(
      fc.asyncProperty(someWrites, async (writes) => {
        const file = temporaryFile();
        const records = openSqliteRecords({ file });
        await writeAll(records, writes);
        const before = dumpSqlite(file);
        const backup = temporaryFile();
        const copied = await backUp({ file }, backup, KEEP);
        expect(copied).toEqual(
          Object.fromEntries(before.map(({ table, rows }) => [table, rows.length])),
        );
        await writeEverything(records, TRACES);
        const restored = temporaryFile();
        expect(await restore(backup, { file: restored }, KEEP)).toEqual(copied);
        expect(dumpSqlite(restored)).toEqual(before);
        await records.close();
      }),
      { numRuns: 12 },
    );
  });

  it("write one file, for its owner's eyes only, and leave nothing beside it", async () => {
    const backup = temporaryFile();
    await backUp({ file: await filledFile() }, backup, KEEP);
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(backup))).toEqual(["records.db"]);
    const restored = temporaryFile();
    await restore(backup, { file: restored }, KEEP);
    expect(statSync(restored).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(restored)).sort()).toEqual(["records.db", "verbatim.lock"]);
  });

  it("replace nothing unless it is said", async () => {
    const file = await filledFile();
    const backup = temporaryFile();
    writeFileSync(backup, "precious");
    await expect(backUp({ file }, backup, KEEP)).rejects.toThrow(/exists: choose another name/);
    expect(readFileSync(backup, "utf8")).toBe("precious");
    await backUp({ file }, backup, REPLACE);

    const other = await filledFile(3);
    const before = dumpSqlite(other);
    await expect(restore(backup, { file: other }, KEEP)).rejects.toThrow(/holds records already/);
    expect(dumpSqlite(other)).toEqual(before);
    await restore(backup, { file: other }, REPLACE);
    expect(dumpSqlite(other)).toEqual(dumpSqlite(file));
  });

  it("take the place of a database whose last writes are still in its log", async () => {
    const backup = temporaryFile();
    await backUp({ file: await filledFile() }, backup, KEEP);
    const file = await filledFile();
    // As a process leaves it that was killed.
    const records = openSqliteRecords({ file });
    await writeEverything(records, { ...TRACES, server: "2" });
    const killed = temporaryFile();
    for (const end of ["", "-wal"]) copyFileSync(file + end, killed + end);
    await records.close();
    expect(statSync(`${killed}-wal`).size).toBeGreaterThan(0);
    await restore(backup, { file: killed }, REPLACE);
    expect(dumpSqlite(killed)).toEqual(dumpSqlite(backup));
    const again = openSqliteRecords({ file: killed });
    expect(await again.settings.servers()).toEqual(["1"]);
    await again.close();
  });

  it("bring an older backup up to date", async () => {
    const old = temporaryFile();
    const database = new DatabaseSync(old);
    database.exec(readFileSync("tests/fixtures/records-version-3.sql", "utf8"));
    database.close();
    const backup = temporaryFile();
    await backUp({ file: old }, backup, KEEP);
    const file = temporaryFile();
    expect(await restore(backup, { file }, KEEP)).toMatchObject({ audit_log: 3, questions: 0 });
    const records = openSqliteRecords({ file });
    expect((await records.cases.find("1", 1))?.status).toBe("upheld");
    await records.close();
  });

  it("refuse what is no backup, or is damaged, and keep what there is", async () => {
    const file = await filledFile(200);
    const before = dumpSqlite(file);
    const text = temporaryFile();
    writeFileSync(text, "no database ".repeat(1_000));
    const missing = temporaryFile();
    const damaged = await filledFile(200);
    const bytes = readFileSync(damaged);
    bytes.fill(0xff, bytes.length - 20_000, bytes.length - 9_000);
    writeFileSync(damaged, bytes);
    for (const backup of [text, missing, damaged])
      await expect(restore(backup, { file }, REPLACE)).rejects.toMatchObject({
        name: "StorageError",
      });
    expect(dumpSqlite(file)).toEqual(before);
  });

  it("restore nothing under a bot that runs", async () => {
    const backup = temporaryFile();
    await backUp({ file: await filledFile() }, backup, KEEP);
    const file = await filledFile(1);
    const release = lockFolder(dirname(file));
    await expect(restore(backup, { file }, REPLACE)).rejects.toMatchObject({ reason: "in-use" });
    release();
    await restore(backup, { file }, REPLACE);
    const records = openSqliteRecords({ file });
    await expect(restore(backup, { file }, REPLACE)).rejects.toMatchObject({ reason: "in-use" });
    await records.close();
  });

  it("read a file beside which a killed process left what takes its half writing back", async () => {
    const file = await filledFile();
    const before = dumpSqlite(file);
    const torn = temporaryFile();
    const writer = new DatabaseSync(file);
    writer.exec("PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; BEGIN");
    writer.exec("CREATE TABLE half (word TEXT)");
    const insert = writer.prepare("INSERT INTO half VALUES (?)");
    for (let row = 0; row < 5_000; row++) insert.run("x".repeat(50));
    for (const end of ["", "-journal"]) copyFileSync(file + end, torn + end);
    writer.exec("ROLLBACK");
    writer.close();
    const backup = temporaryFile();
    await backUp({ file: torn }, backup, REPLACE);
    expect(dumpSqlite(backup)).toEqual(before);
  });

  it("show nothing half when they are killed", async () => {
    const file = await filledFile(4_000);
    const before = dumpSqlite(file);
    for (const after of [0, 15, 30, 60]) {
      const backup = temporaryFile();
      await killAfter(repeat("backup", file, backup), after);
      if (existsSync(backup)) expect(dumpSqlite(backup)).toEqual(before);
      await backUp({ file }, backup, REPLACE);
      const restored = await filledFile();
      const old = dumpSqlite(restored);
      await killAfter(repeat("restore", backup, restored), after);
      expect([old, before]).toContainEqual(dumpSqlite(restored));
      await restore(backup, { file: restored }, REPLACE);
      expect(dumpSqlite(restored)).toEqual(before);
      expect(readdirSync(dirname(restored)).filter((name) => name.includes("partial"))).toEqual([]);
    }
  });
});

describe("lockFolder", () => {
  it("lets one process in at a time, says which one has it, and ends with it", async () => {
    const folder = dirname(temporaryFile());
    const child = spawn(process.execPath, ["tests/storage/lock-until-killed.ts", folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((resolve) => child.stdout.once("data", resolve));
    expect(() => lockFolder(folder)).toThrow(
      new RegExp(`^another Verbatim \\(process ${child.pid}\\) uses the folder .*DATA_DIR`),
    );
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("close", resolve));
    const release = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(/another Verbatim/);
    release();
    release();
    lockFolder(folder)();
  });

  it("makes the folder, and says in one line where that can't be", () => {
    const folder = join(dirname(temporaryFile()), "deep");
    lockFolder(folder)();
    expect(existsSync(folder)).toBe(true);
    const file = temporaryFile();
    writeFileSync(file, "");
    expect(() => lockFolder(join(file, "data"))).toThrow(/^can't use the folder [^\n]*$/);
  });
});
