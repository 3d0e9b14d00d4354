import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { databaseFile } from "../../src/database-file.ts";
import { openSqlitePassages } from "../../src/storage/passages/open-sqlite-passages.ts";
import { openSqliteRecords } from "../../src/storage/sqlite/open-sqlite-records.ts";
import { parseStory } from "../../src/story/parse-story.ts";
import { createRandom } from "../bench/random.ts";
import { dumpSqlite } from "./dump-sqlite.ts";
import { temporaryFile } from "./temporary-file.ts";

const random = createRandom(20_261_124);
const KILLS = 5;
const SERVER = "600000000000000001";

/** Runs a script and ends it with SIGKILL after a while; null: waits for its own end. False if it was ended. */
async function run(args: readonly string[], killAfter: number | null, env = {}): Promise<boolean> {
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...env },
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once("close", (_, signal) => resolve(signal));
  });
  child.stdout.resume();
  const timer = killAfter === null ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
  const signal = await ended;
  clearTimeout(timer);
  return signal === null;
}

/** Milliseconds that a script takes when it is left alone. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Points in time, one in each part of a whole, the first in the first. */
const points = (whole: number) =>
  Array.from({ length: KILLS }, (_, at) => ((at + random()) * whole) / KILLS);

function oldDatabase(): string {
  const file = temporaryFile();
  const database = new DatabaseSync(file);
  database.exec(readFileSync("tests/fixtures/records-version-3.sql", "utf8"));
  database.exec("BEGIN");
  const insert = database.prepare(
    `INSERT INTO audit_log (at, server, actor, action, text)
     VALUES ('2026-01-01T00:00:00.000Z', '1', '300', 'ask', ?)`,
  );
  for (let at = 0; at < 60_000; at += 1) insert.run(`question ${at} ${"x".repeat(at % 200)}`);
  database.exec("COMMIT");
  database.close();
  return file;
}

describe("a process that is killed with SIGKILL", () => {
  it("while it brings a database up to date leaves one that the next start brings up to date", async () => {
    const old = oldDatabase();
    const whole = temporaryFile();
    copyFileSync(old, whole);
    const script = "tests/storage/migrate-until-killed.ts";
    const time = await timeOf(() => run([script, whole], null));
    const expected = dumpSqlite(whole);
    let killed = 0;
    for (const point of points(time)) {
      const file = temporaryFile();
      copyFileSync(old, file);
      if (!(await run([script, file], point))) killed += 1;
      await openSqliteRecords({ file }).close();
      expect(dumpSqlite(file)).toEqual(expected);
    }
    expect(killed).toBeGreaterThan(0);
  }, 120_000);

  it("while it imports stories leaves whole ones, and the next import brings the others", async () => {
    const root = dirname(temporaryFile());
    const folder = join(root, "in");
    mkdirSync(folder);
    for (let at = 0; at < 12; at += 1) {
      const text = `The lamp ${at}\n\n${`Otto lit lamp ${at}. `.repeat(200)}`;
      writeFileSync(join(folder, `lamp-${at}.txt`), text);
    }
    const args = ["src/verbatim.ts", "import", folder, "--server", SERVER];
    const env = (name: string) => ({ DATA_DIR: join(root, name), DATABASE_URL: "" });
    const time = await timeOf(() => run(args, null, env("whole")));
    let killed = 0;
    for (const point of points(time)) {
      if (!(await run(args, point, env("data")))) killed += 1;
      const records = openSqliteRecords({ file: databaseFile(join(root, "data")) });
      for (const { id, sha256 } of await records.stories.list(SERVER)) {
        const kept = await records.stories.read(SERVER, id);
        expect(parseStory(kept!.source, { id }).sha256).toBe(sha256);
      }
      await records.close();
    }
    await run(args, null, env("data"));
    const records = openSqliteRecords({ file: databaseFile(join(root, "data")) });
    const titles = (await records.stories.list(SERVER)).map(({ title }) => title);
    await records.close();
    expect(titles.sort()).toEqual(Array.from({ length: 12 }, (_, at) => `The lamp ${at}`).sort());
    expect(killed).toBeGreaterThan(0);
  }, 240_000);

  it("while it imports into the corpus leaves no half of a story under a story's name", async () => {
    const root = dirname(temporaryFile());
    const [folder, corpus] = [join(root, "in"), join(root, "corpus")];
    for (const made of [folder, corpus]) mkdirSync(made);
    const textOf = (at: number) => `The lamp ${at}\n\n${`Otto lit lamp ${at}. `.repeat(3_000)}`;
    for (let at = 0; at < 6; at += 1) writeFileSync(join(folder, `lamp-${at}.txt`), textOf(at));
    const args = ["src/verbatim.ts", "import", folder, "--corpus"];
    const whole = join(root, "whole");
    mkdirSync(whole);
    const time = await timeOf(() => run([...args, whole], null));
    let killed = 0;
    for (const point of points(time)) {
      if (!(await run([...args, corpus], point))) killed += 1;
      for (const name of readdirSync(corpus).filter((each) => each.endsWith(".txt"))) {
        const at = Number(/\d+/.exec(name)![0]);
        expect(readFileSync(join(corpus, name), "utf8") === textOf(at)).toBe(true);
      }
    }
    await run([...args, corpus], null);
    const names = readdirSync(corpus).filter((name) => name.endsWith(".txt"));
    expect(names).toHaveLength(6);
    expect(killed).toBeGreaterThan(0);
  }, 120_000);

  it("while it reads a corpus for search leaves whole stories, and the next start reads the others", async () => {
    const root = dirname(temporaryFile());
    const [folder, data] = [join(root, "corpus"), join(root, "data")];
    mkdirSync(folder);
    for (let at = 0; at < 60; at += 1) {
      const lines = Array.from({ length: 20 }, (_, line) => `Otto lit lamp ${at} on day ${line}.`);
      writeFileSync(join(folder, `lamp-${at}.txt`), `Lamp ${at}\n\n${lines.join("\n\n")}`);
    }
    const args = ["tests/storage/archive-until-killed.ts", folder];
    const time = await timeOf(() => run([...args, join(root, "whole")], null));
    let killed = 0;
    const counted = async () => {
      const store = openSqlitePassages({ file: join(data, "passages.db") });
      const stories = await store.stories("corpus");
      const terms = await store.terms("corpus");
      await store.close();
      return { stories, lamp: terms.find(({ term }) => term === "lamp") };
    };
    for (const point of points(time)) {
      if (!(await run([...args, data], point))) killed += 1;
      if (!(readdirSync(root).includes("data") && readdirSync(data).includes("passages.db")))
        continue;
      const { stories, lamp } = await counted();
      const passages = stories.reduce((sum, story) => sum + story.passages, 0);
      expect(passages).toBe(stories.length * 21);
      expect(lamp?.stories ?? 0).toBe(stories.length);
    }
    await run([...args, data], null);
    expect((await counted()).stories).toHaveLength(60);
    expect(killed).toBeGreaterThan(0);
  }, 120_000);
});
