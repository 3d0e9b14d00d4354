/** Appends to the log for ever, and says of each entry that it was acknowledged: to be killed. */
import { openSqliteRecords } from "../../src/storage/sqlite/open-sqlite-records.ts";

const { audit } = openSqliteRecords({ file: process.argv[2]! });
for (let at = 0; ; at++) {
  const { id } = await audit.append({
    server: "1",
    channel: null,
    actor: null,
    action: "ask",
    message: null,
    caseNumber: null,
    text: `entry ${at}`,
  });
  process.stdout.write(`${id}\n`);
}
