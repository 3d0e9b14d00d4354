import { type AuditEntry, type AuditLog, EXPIRING_ACTIONS } from "../../records/audit-log.ts";
import { cleanText } from "../clean-text.ts";
import type { Erasable } from "../erasable.ts";

/** An audit log that ends with the process. `now` gives milliseconds since 1970. */
export function createMemoryAuditLog(now: () => number): AuditLog & Erasable {
  let entries: AuditEntry[] = [];
  let last = 0;

  const blank = (which: (entry: AuditEntry) => boolean, changes: Partial<AuditEntry>) => {
    entries = entries.map((entry) =>
      which(entry) ? Object.freeze({ ...entry, ...changes }) : entry,
    );
  };

  return {
    async append({ server, channel, actor, action, message, caseNumber, text }) {
      const at = new Date(now()).toISOString();
      last++;
      const entry = { id: last, at, server, channel, actor, action, message, caseNumber };
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
    eraseUser: (user) => blank(({ actor }) => actor === user, { actor: null, text: "" }),
    eraseServer(server) {
      entries = entries.filter((entry) => entry.server !== server);
    },
    eraseBefore: (server, before) =>
      blank(
        (entry) =>
          entry.server === server && entry.at < before && EXPIRING_ACTIONS.includes(entry.action),
        { text: "" },
      ),
  };
}
