import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { Readable, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { runCli } from "../../src/cli/run.ts";
import { createCliDependencies } from "../../src/compose-cli.ts";
import { databaseFile } from "../../src/database-file.ts";
import { openSqliteRecords } from "../../src/storage/sqlite/open-sqlite-records.ts";
import { writeEverything } from "../storage/contract/write-everything.ts";
import { temporaryFile } from "../storage/temporary-file.ts";

async function verbatim(args: readonly string[], env: Record<string, string>) {
  const [out, err] = [[] as string[], [] as string[]];
  const into = (list: string[]) =>
    new Writable({
      write(chunk, _, done) {
        list.push(String(chunk));
        done();
      },
    });
  const terminal = { stdin: Readable.from([]), stdout: into(out), stderr: into(err), env };
  const code = await runCli(args, createCliDependencies(env), terminal);
  return { code, out: out.join(""), err: err.join("") };
}

describe("verbatim backup and restore", () => {
  it("put the records of one folder into another, and say how many there are", async () => {
    const data = dirname(temporaryFile());
    const records = openSqliteRecords({ file: databaseFile(data) });
    await writeEverything(records, { server: "1", user: "300", words: "words" });
    const backup = join(dirname(temporaryFile()), "backup.db");
    expect(await verbatim(["backup", backup], { DATA_DIR: data })).toEqual({
      code: 0,
      err: "",
      out: `${backup} holds: 3 audit log, 1 cases, 3 publications, 1 settings, 1 feedback, 1 questions, 1 open questions, 1 turns, 1 quotas, 1 stories\n`,
    });
    const other = { DATA_DIR: dirname(temporaryFile()) };
    const restored = await verbatim(["restore", backup, "--json"], other);
    expect(restored.code).toBe(0);
    expect(JSON.parse(restored.out)).toMatchObject({ audit_log: 3, case_links: 0 });
    const again = await verbatim(["restore", backup], other);
    expect(again).toMatchObject({ code: 1, out: "" });
    expect(again.err).toMatch(/^verbatim: [^\n]*holds records already: say --replace\n$/);
    expect((await verbatim(["restore", backup, "--replace"], other)).code).toBe(0);
    await records.close();
  });

  it.each([
    [["backup"], 2, /takes a file/],
    [["restore"], 2, /takes a backup/],
    [["backup", "x.db"], 1, /there is no file .*verbatim\.db/],
    [["restore", "missing.db"], 1, /there is no file missing\.db/],
    [["migrate"], 1, /set DATABASE_URL/],
  ])("say what is wrong with %o", async (args, code, message) => {
    const data = dirname(temporaryFile());
    const result = await verbatim(args, { DATA_DIR: data });
    expect(result.code).toBe(code);
    expect(result.err).toMatch(message);
    expect(result.err.trim()).not.toContain("\n");
    expect(existsSync("x.db")).toBe(false);
  });

  it("say that a folder can't be written, and settings that are wrong, without their values", async () => {
    const data = dirname(temporaryFile());
    await openSqliteRecords({ file: databaseFile(data) }).close();
    const nowhere = await verbatim(["backup", "/nowhere/at/all.db"], { DATA_DIR: data });
    expect(nowhere).toMatchObject({ code: 1, err: expect.stringMatching(/no such file/) });
    const wrong = await verbatim(["migrate"], { DATABASE_URL: "mysql://bot:hunter2@x/y" });
    expect(wrong).toMatchObject({ code: 1, err: expect.stringMatching(/DATABASE_URL must be/) });
    expect(wrong.err).not.toContain("hunter2");
    const gone = await verbatim(["migrate"], {
      DATA_DIR: data,
      DATABASE_URL: "postgres://bot:hunter2@127.0.0.1:9/x",
    });
    expect(gone.err).toMatch(/can't use PostgreSQL \(127\.0\.0\.1:9\/x\): nothing answers there/);
    expect(gone.err).not.toContain("hunter2");
  });
});
