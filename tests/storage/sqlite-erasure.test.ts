import { existsSync, readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import type { Records } from "../../src/records/records.ts";
import { openSqliteRecords } from "../../src/storage/sqlite/open-sqlite-records.ts";
import { writeEverything } from "./contract/write-everything.ts";
import { temporaryFile } from "./temporary-file.ts";

const USER = "300000000000000001";
const OTHER = "300000000000000002";
const SERVER = "100000000000000001";
const OTHER_SERVER = "100000000000000002";
const WORDS = "Zuckerrübensirup im Nebelhorn";

/** Which of these bytes stand anywhere in the database's files. */
function leftIn(file: string, needles: readonly string[]): string[] {
  return [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]
    .filter((name) => existsSync(name))
    .flatMap((name) => {
      const bytes = readFileSync(name);
      return needles.filter((needle) => bytes.includes(needle)).map((found) => `${found}: ${name}`);
    });
}

/** Rows of many lengths, of two users on two servers, so that SQLite moves them between pages. */
async function fill(records: Records, random: () => number, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const user = random() < 0.5 ? USER : OTHER;
    const server = random() < 0.5 ? SERVER : OTHER_SERVER;
    const words = `${user === USER ? WORDS : "others"} of ${server} ${at} `;
    const text = words.repeat(1 + Math.floor(random() ** 3 * 120));
    const place = { server, channel: `${at % 7}` };
    const kind = Math.floor(random() * 6);
    const entry = { action: "ask", message: null, caseNumber: null, text } as const;
    if (kind === 0) await records.audit.append({ ...place, actor: user, ...entry });
    else if (kind === 1) {
      const report = { openedBy: user, message: `${at}`, complaint: text };
      await records.cases.open({ ...place, ...report });
    } else if (kind === 2) {
      const shown = { story: "talks", sha256: "aaaa", receipt: text, brokenSince: null };
      const about = { message: `${at}`, at: new Date(at).toISOString(), actor: user };
      await records.publications.put({ ...place, ...about, kind: "answer", ...shown });
    } else if (kind === 3) {
      const vote = { vote: "down", complaint: "other", comment: text } as const;
      await records.feedback.put({ message: `${at % 40}`, user, server, ...vote });
    } else if (kind === 4) await records.conversations.add({ ...place, user }, text);
    else {
      const asked = { outcome: "silent", mode: "model", cost: null } as const;
      await records.questions.add({ server, user, story: "talks", text, ...asked });
    }
  }
}

/** Numbers from 0 to 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe("openSqliteRecords, erasing", () => {
  // Without writing the file anew, copies stay behind after some of these.
  it.each([1, 9, 10])(
    "leaves nothing of a user in the files, of rows that moved: %i",
    async (seed) => {
      const file = temporaryFile();
      const clock = { now: Date.UTC(2026, 0, 1) };
      const records = openSqliteRecords({ file, now: () => clock.now++ });
      await fill(records, seeded(seed), 1_200);
      await writeEverything(records, { server: SERVER, user: USER, words: WORDS });
      expect(leftIn(file, [USER, WORDS]).length).toBeGreaterThan(1);
      await records.forgetUser(USER);
      expect(leftIn(file, [USER, WORDS])).toEqual([]);
      await records.close();
      expect(leftIn(file, [USER, WORDS])).toEqual([]);
      const again = openSqliteRecords({ file });
      expect(leftIn(file, [USER, WORDS])).toEqual([]);
      expect(leftIn(file, [OTHER]).length).toBeGreaterThan(0);
      await again.close();
    },
  );

  it("leaves nothing of a server in the files", async () => {
    const file = temporaryFile();
    const records = openSqliteRecords({ file });
    await fill(records, seeded(1), 400);
    await writeEverything(records, { server: SERVER, user: USER, words: WORDS });
    await records.forgetServer(SERVER);
    expect(leftIn(file, [SERVER])).toEqual([]);
    expect(leftIn(file, [OTHER_SERVER]).length).toBeGreaterThan(0);
    await records.close();
  });

  it("leaves nothing of what has expired in the files", async () => {
    const file = temporaryFile();
    const clock = { now: Date.UTC(2026, 0, 1) };
    const records = openSqliteRecords({ file, now: () => clock.now });
    const traces = { user: USER, words: WORDS };
    const asked = { server: SERVER, ...traces, story: null, text: WORDS } as const;
    for (let at = 0; at < 50; at += 1)
      await records.questions.add({ ...asked, outcome: "silent", mode: "model", cost: 0 });
    const entry = { channel: null, message: null, caseNumber: null, text: WORDS };
    await records.audit.append({ ...entry, server: SERVER, actor: USER, action: "check" });
    await records.conversations.add({ server: SERVER, channel: "1", user: USER }, WORDS);
    clock.now += 30 * 24 * 60 * 60_000;
    await records.expire(SERVER, new Date(clock.now).toISOString());
    expect(leftIn(file, [WORDS])).toEqual([]);
    await records.close();
  });

  it("leaves nothing in the files though another connection has read before", async () => {
    const file = temporaryFile();
    const records = openSqliteRecords({ file });
    await writeEverything(records, { server: SERVER, user: USER, words: WORDS });
    const reader = new DatabaseSync(file);
    reader.prepare("SELECT * FROM audit_log").all();
    await records.forgetUser(USER);
    expect(leftIn(file, [USER, WORDS])).toEqual([]);
    reader.close();
    await records.close();
  });

  it("waits for a connection that is still reading what it erases", async () => {
    const file = temporaryFile();
    const records = openSqliteRecords({ file });
    await writeEverything(records, { server: SERVER, user: USER, words: WORDS });
    const reader = new DatabaseSync(file);
    reader.exec("BEGIN; SELECT * FROM audit_log");
    const order: string[] = [];
    const erasing = records.forgetUser(USER).then(() => order.push("erased"));
    setTimeout(() => {
      order.push("read");
      reader.exec("COMMIT");
    }, 200);
    const meanwhile = await records.audit.list({ server: SERVER, limit: 10 });
    expect(meanwhile.every(({ actor }) => actor === null)).toBe(true);
    await erasing;
    expect(order).toEqual(["read", "erased"]);
    expect(leftIn(file, [USER, WORDS])).toEqual([]);
    reader.close();
    await records.close();
  });

  it("says when it can't, and does it at the next start", async () => {
    const file = temporaryFile();
    const records = openSqliteRecords({ file, patience: 100 });
    await writeEverything(records, { server: SERVER, user: USER, words: WORDS });
    const reader = new DatabaseSync(file);
    reader.exec("BEGIN; SELECT * FROM audit_log");
    await expect(records.forgetUser(USER)).rejects.toThrow(/another process still reads/);
    expect(await records.feedback.list(SERVER, "2000-01-01T00:00:00.000Z", 10)).toEqual([]);
    reader.exec("COMMIT");
    reader.close();
    await records.close();
    const again = openSqliteRecords({ file });
    // Whatever is erased next waits for what is under way.
    await again.forgetUser(OTHER);
    expect(leftIn(file, [USER, WORDS])).toEqual([]);
    await again.close();
  });

  it("erases all of many that are asked for at once", async () => {
    const file = temporaryFile();
    const records = openSqliteRecords({ file });
    const users = Array.from({ length: 20 }, (_, at) => `${300000000000000100n + BigInt(at)}`);
    for (const user of users)
      await writeEverything(records, { server: SERVER, user, words: WORDS });
    await Promise.all(users.map((user) => records.forgetUser(user)));
    expect(leftIn(file, [...users, WORDS])).toEqual([]);
    await records.close();
  });
});
