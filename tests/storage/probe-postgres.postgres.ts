import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPostgresRecords } from "../../src/storage/postgres/open-postgres-records.ts";
import { probePostgres } from "../../src/storage/postgres/probe-postgres.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());

describe("probePostgres", () => {
  it("finds an empty database usable and leaves it empty, then tells its schema's version", async () => {
    const url = await server.createDatabase("probed");
    const empty = { ok: true, message: expect.stringContaining("no schema yet") };
    expect(await probePostgres(url)).toEqual(empty);
    expect(await probePostgres(url)).toEqual(empty);
    await (await openPostgresRecords({ url })).close();
    const { ok, message } = await probePostgres(url);
    expect(message).toMatch(/can be written, schema version \d+$/);
    expect(ok).toBe(true);
  });

  it("says what is wrong with one that is not there", async () => {
    const url = await server.createDatabase("gone");
    const { ok, message } = await probePostgres(url.replace("gone", "never_made"));
    expect(ok).toBe(false);
    expect(message).toContain("there is no such database");
  });
});
