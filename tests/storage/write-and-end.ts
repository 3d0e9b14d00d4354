/** Writes one entry, and ends without closing anything. */
import { openWorkerRecords } from "../../src/storage/thread/open-worker-records.ts";

const records = await openWorkerRecords({ file: process.argv[2]! });
await records.audit.append({
  server: "1",
  channel: null,
  actor: null,
  action: "ask",
  message: null,
  caseNumber: null,
  text: "x",
});
process.stdout.write("written\n");
