import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { migrate } from "../../src/storage/sqlite/migrate.ts";
import { MIGRATIONS } from "../../src/storage/sqlite/migrations.ts";
import { openSqliteRecords } from "../../src/storage/sqlite/open-sqlite-records.ts";
import { probeDatabase } from "../../src/storage/sqlite/probe-database.ts";
import { temporaryFile } from "./temporary-file.ts";

describe("probeDatabase", () => {
  it("says that a database will be made, and makes none", () => {
    const file = join(dirname(temporaryFile()), "new", "verbatim.db");
    expect(probeDatabase(file)).toEqual({
      ok: true,
      message: `${file} is made by the first start with a token`,
    });
    expect(existsSync(dirname(file))).toBe(false);
  });

  it("tells the version of the schema and leaves the file as it was", async () => {
    const file = temporaryFile();
    await openSqliteRecords({ file }).close();
    const before = readFileSync(file);
    expect(probeDatabase(file)).toEqual({
      ok: true,
      message: `${file} can be written, schema version ${MIGRATIONS.length}`,
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("sees that the next start brings a newer schema", () => {
    const file = temporaryFile();
    const database = new DatabaseSync(file);
    migrate(database, MIGRATIONS.slice(0, 1));
    database.close();
    expect(probeDatabase(file).message).toContain(
      `schema version 1; the next start brings it to ${MIGRATIONS.length}`,
    );
  });

  it("sees a newer one, a stranger's and one that is locked", () => {
    const newer = temporaryFile();
    const database = new DatabaseSync(newer);
    migrate(database);
    database.exec("PRAGMA user_version = 999");
    expect(probeDatabase(newer)).toMatchObject({ ok: false });
    expect(probeDatabase(newer).message).toContain("update the bot");
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}; BEGIN EXCLUSIVE`);
    expect(probeDatabase(newer, 20).message).toContain("another process keeps it locked");
    database.close();

    const foreign = temporaryFile();
    const other = new DatabaseSync(foreign);
    other.exec("CREATE TABLE mine (x)");
    other.close();
    expect(probeDatabase(foreign).message).toContain("something else than this bot's records");
  });
});
