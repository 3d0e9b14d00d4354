/** Copies a file into PostgreSQL, over and over: to be killed. */
import { moveToPostgres } from "../../src/storage/transfer/restore.ts";

const [, , file, url] = process.argv as [string, string, string, string];
process.stdout.write("ready\n");
for (;;) await moveToPostgres(file, url, { replace: true });
