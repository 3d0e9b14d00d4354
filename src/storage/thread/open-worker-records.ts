import type { Records } from "../../records/records.ts";
import type { SqliteRecordsOptions } from "../sqlite/open-sqlite-records.ts";
import { openInThread } from "./open-in-thread.ts";

/** `openSqliteRecords` in a thread of its own, whatever an erasure takes. Throws `StorageError`. */
export const openWorkerRecords = ({
  now = Date.now,
  ...options
}: SqliteRecordsOptions): Promise<Records> =>
  openInThread<Records>({ kind: "records", options }, now);
