import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { openPostgresRecords } from "../../src/storage/postgres/open-postgres-records.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";
import { describeRecords } from "./records-contract.ts";

let server: PostgresServer;
let url: string;
let cleaner: pg.Client;

beforeAll(async () => {
  server = await startPostgres();
  url = await server.createDatabase("contract");
  cleaner = new pg.Client({ connectionString: url });
  await cleaner.connect();
});
afterAll(async () => {
  await cleaner?.end();
  await server?.stop();
});

describeRecords("openPostgresRecords", {
  async open(now) {
    await cleaner.query("SET client_min_messages = warning");
    await cleaner.query("DROP SCHEMA IF EXISTS verbatim CASCADE");
    return openPostgresRecords({ url, now });
  },
});
