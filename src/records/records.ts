import type { AuditLog } from "./audit-log.ts";
import type { CaseBook } from "./case-book.ts";
import type { Publications } from "./publications.ts";

/** What a bot remembers across restarts. */
export interface Records {
  readonly audit: AuditLog;
  readonly cases: CaseBook;
  readonly publications: Publications;
  close(): Promise<void>;
}
