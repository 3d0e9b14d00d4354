import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openSqliteRecords } from "../../src/storage/sqlite/open-sqlite-records.ts";
import { temporaryFile } from "./temporary-file.ts";

const entry = {
  server: "1",
  channel: "2",
  actor: "3",
  action: "post",
  message: null,
  caseNumber: null,
  text: "x",
} as const;

function lock(file: string): () => void {
  const other = new DatabaseSync(file);
  other.exec("BEGIN EXCLUSIVE");
  return () => {
    other.exec("ROLLBACK");
    other.close();
  };
}

describe("openSqliteRecords, beside a process that holds the lock", () => {
  it("waits without holding up its own process, and writes once", async () => {
    const file = temporaryFile();
    const records = openSqliteRecords({ file });
    const unlock = lock(file);
    let turns = 0;
    const turning = setInterval(() => turns++, 5);
    const appended = records.audit.append(entry);
    await wait(300);
    unlock();
    await appended;
    clearInterval(turning);
    expect(turns).toBeGreaterThan(5);
    expect(await records.audit.list({ server: "1", limit: 9 })).toHaveLength(1);
    await records.close();
  });

  it("says so when the lock is never given up", async () => {
    const file = temporaryFile();
    const records = openSqliteRecords({ file, timeout: 100 });
    const unlock = lock(file);
    await expect(records.audit.append(entry)).rejects.toThrow(/locked/);
    unlock();
    await records.close();
  });
});
