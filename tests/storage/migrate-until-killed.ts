/** Opens a database, which brings it up to date: to be killed meanwhile. */
import { openSqliteRecords } from "../../src/storage/sqlite/open-sqlite-records.ts";

const [, , file] = process.argv as [string, string, string];
process.stdout.write("ready\n");
await openSqliteRecords({ file }).close();
