import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { openPostgresPassages } from "../../src/storage/passages/open-postgres-passages.ts";
import { describeArchive } from "./archive-contract.ts";
import { describePassages } from "./passages-contract.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";

let server: PostgresServer;
let url: string;
let cleaner: pg.Client;
beforeAll(async () => {
  server = await startPostgres();
  url = await server.createDatabase("passages");
  cleaner = new pg.Client({ connectionString: url });
  await cleaner.connect();
});
afterAll(async () => {
  await cleaner?.end();
  await server?.stop();
});

async function openEmpty() {
  await cleaner.query("DROP SCHEMA IF EXISTS verbatim_passages CASCADE");
  return openPostgresPassages({ url });
}

describePassages("openPostgresPassages", openEmpty);
describeArchive("openPostgresPassages", openEmpty);
