import { type AuditEntry, type AuditLog, EXPIRING_ACTIONS } from "../../records/audit-log.ts";
import { cleanText } from "../clean-text.ts";
import { withoutMentions } from "../without-mentions.ts";
import type { MemoryErasable } from "./memory-erasable.ts";

/** An audit log that ends with the process. `now` gives milliseconds since 1970. */
export function createMemoryAuditLog(now: () => number): AuditLog & MemoryErasable {
  let entries: AuditEntry[] = [];
  let last = 0;

  const change = (changesOf: (entry: AuditEntry) => Partial<AuditEntry>) => {
    entries = entries.map((entry) => Object.freeze({ ...entry, ...changesOf(entry) }));
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
    eraseUser: (user) =>
      change(({ actor, text }) =>
        actor === user ? { actor: null, text: "" } : { text: withoutMentions(text, user) },
      ),
    heldServers: () => entries.map(({ server }) => server),
    eraseServer(server) {
      entries = entries.filter((entry) => entry.server !== server);
    },
    eraseBefore: (server, before) =>
      change((entry) => {
        const isOld = entry.server === server && entry.at < before;
        return isOld && EXPIRING_ACTIONS.includes(entry.action) ? { text: "" } : {};
      }),
  };
}
