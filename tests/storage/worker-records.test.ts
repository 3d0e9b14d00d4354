import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { openSqliteRecords } from "../../src/storage/sqlite/open-sqlite-records.ts";
import { openWorkerRecords } from "../../src/storage/thread/open-worker-records.ts";
import { temporaryFile } from "./temporary-file.ts";

const entry = {
  server: "1",
  channel: null,
  actor: "3",
  message: null,
  caseNumber: null,
  text: "x",
};

describe("openWorkerRecords", () => {
  it("says why it can't open, as a StorageError", async () => {
    const file = temporaryFile();
    writeFileSync(file, "this is no database ".repeat(400));
    await expect(openWorkerRecords({ file })).rejects.toMatchObject({
      name: "StorageError",
      reason: "not-ours",
      message: expect.stringMatching(/^can't use [^\n]*no SQLite database/),
    });
  });

  it("leaves the caller's thread free while a database is held by somebody else", async () => {
    const file = temporaryFile();
    const records = await openWorkerRecords({ file, timeout: 5_000 });
    const other = new DatabaseSync(file);
    other.exec("BEGIN IMMEDIATE");
    const order: string[] = [];
    const writing = records.audit
      .append({ ...entry, action: "ask" })
      .then(() => order.push("written"));
    setTimeout(() => {
      order.push("free");
      other.exec("COMMIT");
    }, 100);
    await writing;
    expect(order).toEqual(["free", "written"]);
    other.close();
    await records.close();
  });

  it("rejects what fails in the thread, and goes on", async () => {
    const file = temporaryFile();
    const records = await openWorkerRecords({ file });
    const action = undefined as never;
    await expect(records.audit.append({ ...entry, action })).rejects.toThrow();
    expect((await records.audit.append({ ...entry, action: "ask" })).id).toBe(1);
    await records.close();
  });

  it("rejects what can't reach the thread, and nothing that is said in the same moment", async () => {
    const records = await openWorkerRecords({ file: temporaryFile() });
    const action = (() => "ask") as never;
    const [one, bad, other] = await Promise.allSettled([
      records.audit.append({ ...entry, action: "ask" }),
      records.audit.append({ ...entry, action }),
      records.audit.append({ ...entry, action: "post" }),
    ]);
    expect([one, bad, other].map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
    ]);
    expect(await records.audit.list({ server: "1", limit: 9 })).toHaveLength(2);
    await records.close();
  });

  it("rejects what is asked of it once it is closed", async () => {
    const records = await openWorkerRecords({ file: temporaryFile() });
    await Promise.all([records.close(), records.close()]);
    await expect(records.settings.get("1")).rejects.toThrow(/closed/);
  });

  it("has written down what it acknowledged, and lets a process end that does not close it", async () => {
    const file = temporaryFile();
    const child = spawn(process.execPath, ["tests/storage/write-and-end.ts", file], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk;
    });
    expect(await new Promise((resolve) => child.once("close", resolve))).toBe(0);
    expect(output).toBe("written\n");
    const records = openSqliteRecords({ file });
    expect(await records.audit.list({ server: "1", limit: 10 })).toHaveLength(1);
    await records.close();
  });
});
