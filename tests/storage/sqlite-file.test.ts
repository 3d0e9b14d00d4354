import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import type { NewAuditEntry } from "../../src/records/audit-log.ts";
import { migrate } from "../../src/storage/sqlite/migrate.ts";
import { MIGRATIONS } from "../../src/storage/sqlite/migrations.ts";
import { openSqliteRecords } from "../../src/storage/sqlite/open-sqlite-records.ts";
import { StorageError } from "../../src/storage/storage-error.ts";
import { writeEverything } from "./contract/write-everything.ts";
import { temporaryFile } from "./temporary-file.ts";

const entry = (text: string): NewAuditEntry => ({
  server: "1",
  channel: "2",
  actor: "3",
  action: "post",
  message: null,
  caseNumber: null,
  text,
});
const report = (message: string, openedBy = "3") => ({
  server: "1",
  openedBy,
  channel: "2",
  message,
  complaint: "wrong",
});
const texts = async (records: ReturnType<typeof openSqliteRecords>) =>
  (await records.audit.list({ server: "1", limit: 1_000_000 })).map(({ text }) => text);

function failureOf(open: () => unknown): StorageError {
  try {
    open();
  } catch (error) {
    if (error instanceof StorageError) return error;
    throw error;
  }
  throw new Error("it was opened");
}

describe("openSqliteRecords, of a file", () => {
  it("keeps everything over a restart, and counts on", async () => {
    const file = temporaryFile();
    const first = openSqliteRecords({ file });
    const { id } = await first.audit.append(entry("before"));
    await first.cases.open(report("10"));
    await first.cases.decide("1", 1, { status: "upheld", by: "4", reason: "indeed" });
    await first.close();
    await first.close();
    const second = openSqliteRecords({ file });
    expect(await texts(second)).toEqual(["before"]);
    expect((await second.audit.append(entry("after"))).id).toBeGreaterThan(id);
    expect(await second.cases.find("1", 1)).toMatchObject({ status: "upheld", decision: "indeed" });
    expect((await second.cases.open(report("11"))).opened.number).toBe(2);
    await second.close();
  });

  it("leaves room on a small disk: the log beside the file does not grow on and on", async () => {
    const file = temporaryFile();
    const records = openSqliteRecords({ file });
    for (let at = 0; at < 300; at++) await records.audit.append(entry("x".repeat(8_000)));
    expect(statSync(`${file}-wal`).size).toBeLessThan(1_500_000);
    await records.close();
  });

  it("loses no acknowledged entry when its process is killed", async () => {
    const file = temporaryFile();
    const child = spawn(process.execPath, ["tests/storage/append-until-killed.ts", file], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk;
      if (output.split("\n").length > 200) child.kill("SIGKILL");
    });
    await new Promise((resolve) => child.once("close", resolve));
    const acknowledged = output.split("\n").slice(0, -1).map(Number);
    const records = openSqliteRecords({ file });
    const kept = new Set(
      (await records.audit.list({ server: "1", limit: 1_000_000 })).map(({ id }) => id),
    );
    await records.close();
    expect(acknowledged.length).toBeGreaterThanOrEqual(200);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  });

  it("gives no number twice to two connections at once", async () => {
    const file = temporaryFile();
    const both = [openSqliteRecords({ file }), openSqliteRecords({ file })] as const;
    const opened = await Promise.all(
      Array.from({ length: 100 }, (_, at) => both[at % 2]!.cases.open(report(`${1_000 + at}`))),
    );
    const numbers = opened.map((each) => each.opened.number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 100 }, (_, at) => at + 1));
    await Promise.all(both.map((records) => records.close()));
  });

  it("is for its owner's eyes only, in a folder that it makes", async () => {
    const file = join(dirname(temporaryFile()), "deep", "er", "records.db");
    const records = openSqliteRecords({ file });
    await records.audit.append(entry("x"));
    for (const name of [file, `${file}-wal`]) expect(statSync(name).mode & 0o777).toBe(0o600);
    await records.close();
  });

  it("takes the first release's database with its data to the newest schema", async () => {
    const file = temporaryFile();
    const old = new DatabaseSync(file);
    old.exec(readFileSync("tests/fixtures/records-version-3.sql", "utf8"));
    old.close();
    const records = openSqliteRecords({ file });
    const log = await records.audit.list({ server: "1", limit: 10 });
    expect(log.map(({ id, actor, text }) => [id, actor, text])).toEqual([
      [2, "301", "He never said that. ☕"],
      [1, "300", "How long did the talks last?"],
    ]);
    expect(await records.cases.list("1", { limit: 10 })).toMatchObject([
      { number: 2, status: "open", links: [1], card: null },
      { number: 1, status: "upheld", links: [2], card: { channel: "22", message: "5000" } },
    ]);
    expect(await records.publications.find("4000")).toMatchObject({ receipt: '{"quotes":[]}' });
    expect(await records.publications.outdated("talks", "bbbb")).toHaveLength(2);
    // What is new works, ids go on behind the last that was ever given, and old rows are erased too.
    const traces = { server: "1", user: "303", words: "new" };
    expect(await writeEverything(records, traces)).toEqual({ caseNumber: 3, questionNumber: 1 });
    expect((await records.audit.append(entry("x"))).id).toBe(8);
    await records.forgetUser("300");
    expect((await records.audit.list({ server: "1", limit: 10 })).at(-1)).toMatchObject({
      id: 1,
      actor: null,
      text: "",
    });
    await records.close();
  });

  it("migrates once when several processes start at once", async () => {
    const file = temporaryFile();
    const old = new DatabaseSync(file);
    old.exec(readFileSync("tests/fixtures/records-version-3.sql", "utf8"));
    old.close();
    const starts = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ["tests/storage/append-until-killed.ts", file], {
        stdio: ["ignore", "pipe", "inherit"],
      }),
    );
    await Promise.all(
      starts.map(async (child) => {
        await new Promise((resolve) => child.stdout.once("data", resolve));
        child.kill("SIGKILL");
        await new Promise((resolve) => child.once("close", resolve));
      }),
    );
    const records = openSqliteRecords({ file });
    expect((await records.cases.find("1", 1))?.status).toBe("upheld");
    await records.close();
  });

  it("leaves the old version whole when a step fails", () => {
    const database = new DatabaseSync(temporaryFile());
    migrate(database, MIGRATIONS.slice(0, 1));
    expect(() => migrate(database, [MIGRATIONS[0]!, "CREATE TABLE a (b); SELEKT"])).toThrow();
    expect(database.prepare("PRAGMA user_version").get()).toMatchObject({ user_version: 1 });
    expect(database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'a'").get()).toBeUndefined();
    database.close();
  });

  it("refuses a newer database, and what is none of ours, in one line that says what to do", () => {
    const newer = temporaryFile();
    const database = new DatabaseSync(newer);
    migrate(database, [...MIGRATIONS, "CREATE TABLE later (x)"]);
    database.close();
    const tooNew = failureOf(() => openSqliteRecords({ file: newer }));
    expect([tooNew.reason, tooNew.message]).toEqual([
      "too-new",
      expect.stringMatching(/update the bot/),
    ]);

    const foreign = temporaryFile();
    const other = new DatabaseSync(foreign);
    other.exec("CREATE TABLE songs (name)");
    other.close();
    expect(failureOf(() => openSqliteRecords({ file: foreign })).reason).toBe("not-ours");

    const text = temporaryFile();
    writeFileSync(text, "this is no database ".repeat(400));
    expect(failureOf(() => openSqliteRecords({ file: text })).reason).toBe("not-ours");
  });

  it("says that it may not write, or that a folder stands in the way", () => {
    const folder = temporaryFile();
    mkdirSync(folder);
    const failure = failureOf(() => openSqliteRecords({ file: folder }));
    expect(failure.message).not.toContain("\n");
    expect(failure.reason).toBe("unavailable");
    const locked = join(dirname(temporaryFile()), "locked");
    mkdirSync(locked);
    chmodSync(locked, 0o500);
    // Whoever is root may write everywhere.
    if (process.getuid?.() !== 0) {
      const file = join(locked, "records.db");
      expect(failureOf(() => openSqliteRecords({ file })).reason).toBe("unavailable");
      expect(existsSync(file)).toBe(false);
    }
  });
});
