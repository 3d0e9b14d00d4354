import type { AuditEntry, AuditLog } from "../../records/audit-log.ts";
import { cleanText } from "../clean-text.ts";

/** An audit log that ends with the process. `now` gives milliseconds since 1970. */
export function createMemoryAuditLog(now: () => number): AuditLog {
  const entries: AuditEntry[] = [];

  return {
    async append({ server, channel, actor, action, message, caseNumber, text }) {
      const id = entries.length + 1;
      const at = new Date(now()).toISOString();
      const entry = { id, at, server, channel, actor, action, message, caseNumber };
      const written = Object.freeze({ ...entry, text: cleanText(text) });
      entries.push(written);
      return written;
    },
    async list({ server, actor, action, caseNumber, before = Infinity, limit }) {
      return entries
        .filter(
          (entry) =>
            entry.server === server &&
            (actor === undefined || entry.actor === actor) &&
            (action === undefined || entry.action === action) &&
            (caseNumber === undefined || entry.caseNumber === caseNumber) &&
            entry.id < before,
        )
        .reverse()
        .slice(0, Math.max(0, limit));
    },
  };
}
