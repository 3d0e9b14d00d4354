import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCli } from "../../src/cli/run.ts";
import { createCliDependencies } from "../../src/compose-cli.ts";
import { databaseFile } from "../../src/database-file.ts";
import { openSqliteRecords } from "../../src/storage/sqlite/open-sqlite-records.ts";
import { makePdf } from "../story/make-files.ts";

const SERVER = "600000000000000001";
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-import-"));
  mkdirSync(join(folder, "in", "deep"), { recursive: true });
  mkdirSync(join(folder, "corpus"));
  writeFileSync(join(folder, "in", "lamp.txt"), "The Lamp\n\nOtto kept the lantern.");
  writeFileSync(join(folder, "in", "bad.pdf"), "no PDF");
  writeFileSync(join(folder, "in", "notes.xyz"), "no story");
  const pdf = makePdf([[[72, 700, 11, "The sluice broke on Monday."]]], "A Report");
  writeFileSync(join(folder, "in", "deep", "Sluice report.pdf"), pdf);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const env = { DATA_DIR: join(folder, "data") };
  const terminal = { stdin: new PassThrough(), stdout, stderr, env };
  const code = await runCli(args, createCliDependencies(env), terminal);
  return { code, out: String(stdout.read() ?? ""), err: String(stderr.read() ?? "") };
}

describe("verbatim import", () => {
  it("brings what it can read into the corpus, tells the rest, and skips what is there", async () => {
    const args = ["import", join(folder, "in"), "--corpus", join(folder, "corpus")];
    const first = await run(...args);
    expect(first.out).toBe("2 imported, 0 there already, 1 refused\n");
    expect(first.err).toMatch(/bad\.pdf: is damaged/);
    expect(first.code).toBe(1);
    expect(readdirSync(join(folder, "corpus")).sort()).toEqual(["lamp.txt", "sluice-report.md"]);
    rmSync(join(folder, "in", "bad.pdf"));
    const again = await run(...args, "--json");
    expect([again.code, JSON.parse(again.out)]).toEqual([0, { kept: 0, there: 2, refused: 0 }]);
  }, 30_000);

  it("brings stories into a server's own", async () => {
    const args = ["import", join(folder, "in"), "--server", SERVER];
    expect((await run(...args)).out).toBe("2 imported, 0 there already, 1 refused\n");
    expect((await run(...args)).out).toBe("0 imported, 2 there already, 1 refused\n");
    const records = openSqliteRecords({ file: databaseFile(join(folder, "data")) });
    const kept = await records.stories.list(SERVER);
    expect(kept.map(({ id, title }) => [id, title])).toEqual([
      ["lamp", "The Lamp"],
      ["sluice-report", "A Report"],
    ]);
    const log = await records.audit.list({ server: SERVER, limit: 10 });
    expect(log.map(({ action }) => action)).toEqual(["story-add", "story-add"]);
    await records.close();
  }, 30_000);

  it("says what is wrong with the call", async () => {
    expect((await run("import")).code).toBe(2);
    expect((await run("import", join(folder, "none"))).err).toMatch(/is not a folder/);
    expect((await run("import", folder, "--server", "x")).err).toMatch(/id of a server/);
  });
});
