import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDatabase, type Database } from "../../src/storage/postgres/database.ts";
import { MIGRATIONS } from "../../src/storage/postgres/migrations.ts";
import { openPostgresRecords } from "../../src/storage/postgres/open-postgres-records.ts";
import { probePostgres } from "../../src/storage/postgres/probe-postgres.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());

async function on<Result>(url: string, work: (database: Database) => Promise<Result>) {
  const database = createDatabase({ url, connections: 1, onBroken: () => {} });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
const makeSchema = async (url: string) => (await openPostgresRecords({ url })).close();

describe("probePostgres", () => {
  it("says that an empty database can be used, and leaves it empty", async () => {
    const url = await server.createDatabase("probed");
    for (let probe = 0; probe < 2; probe += 1) {
      const finding = await probePostgres(url);
      expect(finding).toMatchObject({ ok: true });
      expect(finding.message).toMatch(
        /^PostgreSQL \d[^,]* can be written, no schema yet; the next start brings it to \d+$/,
      );
    }
    const schemas = "SELECT nspname FROM pg_namespace WHERE nspname = 'verbatim'";
    expect(await on(url, (database) => database.all(schemas))).toEqual([]);
  });

  it("says which version one has that is in use", async () => {
    const url = await server.createDatabase("used");
    await makeSchema(url);
    const { ok, message } = await probePostgres(url);
    expect(message).toMatch(new RegExp(`can be written, schema version ${MIGRATIONS.length}$`));
    expect(ok).toBe(true);
  });

  it("asks for no right to make schemas where ours is there", async () => {
    const url = await server.createDatabase("shared");
    await makeSchema(url);
    await on(url, async (database) => {
      await database.run("CREATE ROLE guest LOGIN");
      await database.run("GRANT USAGE, CREATE ON SCHEMA verbatim TO guest");
      await database.run("GRANT SELECT ON ALL TABLES IN SCHEMA verbatim TO guest");
    });
    expect(await probePostgres(url.replace("verbatim", "guest"))).toMatchObject({
      ok: true,
      message: expect.stringContaining("can be written"),
    });
  });

  it("says why one can't be used, without the password", async () => {
    const url = await server.createDatabase("locked");
    await on(url, (database) =>
      database.run("ALTER DATABASE locked SET default_transaction_read_only = on"),
    );
    expect(await probePostgres(url)).toMatchObject({
      ok: false,
      message: expect.stringContaining("read-only"),
    });
    const gone = await probePostgres("postgres://ada:secret@127.0.0.1:9/stories");
    expect(gone).toMatchObject({ ok: false, message: expect.stringContaining("nothing answers") });
    expect(gone.message).not.toContain("secret");
  });

  it("says what is wrong with one that is not there", async () => {
    const url = await server.createDatabase("gone");
    const { ok, message } = await probePostgres(url.replace("gone", "never_made"));
    expect(ok).toBe(false);
    expect(message).toContain("there is no such database");
  });
});
