import { createMemoryRecords } from "../../src/storage/create-memory-records.ts";
import { openSqliteRecords } from "../../src/storage/sqlite/open-sqlite-records.ts";
import { openWorkerRecords } from "../../src/storage/thread/open-worker-records.ts";
import { describeRecords } from "./records-contract.ts";
import { temporaryFile } from "./temporary-file.ts";

describeRecords("createMemoryRecords", { open: (now) => createMemoryRecords({ now }) });

describeRecords("openSqliteRecords", {
  open: (now) => openSqliteRecords({ file: temporaryFile(), now }),
});

describeRecords(
  "openWorkerRecords",
  { open: (now) => openWorkerRecords({ file: temporaryFile(), now }) },
  ["conversations", "quotas", "erasure"],
);
