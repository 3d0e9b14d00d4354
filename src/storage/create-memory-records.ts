import type { Records } from "../records/records.ts";
import { createMemoryAuditLog } from "./memory/create-memory-audit-log.ts";
import { createMemoryCaseBook } from "./memory/create-memory-case-book.ts";
import { createMemoryPublications } from "./memory/create-memory-publications.ts";

export interface MemoryRecordsOptions {
  /** Milliseconds since 1970. Default: the clock. */
  readonly now?: () => number;
}

/** Records that end with the process: for tests, and for the playground. */
export function createMemoryRecords({ now = Date.now }: MemoryRecordsOptions = {}): Records {
  return {
    audit: createMemoryAuditLog(now),
    cases: createMemoryCaseBook(now),
    publications: createMemoryPublications(),
    async close() {},
  };
}
