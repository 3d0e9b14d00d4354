import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { AuditEntry, AuditLog } from "../../records/audit-log.ts";
import { cleanText } from "../clean-text.ts";

const COLUMNS = "id, at, server, channel, actor, action, message, case_number AS caseNumber, text";

const FILTERS = [
  ["server", "server = ?"],
  ["actor", "actor = ?"],
  ["action", "action = ?"],
  ["caseNumber", "case_number = ?"],
  ["before", "id < ?"],
] as const;

/** An audit log in a database. `now` gives milliseconds since 1970. */
export function createSqliteAuditLog(database: DatabaseSync, now: () => number): AuditLog {
  const insert = database.prepare(`
    INSERT INTO audit_log (at, server, channel, actor, action, message, case_number, text)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    RETURNING ${COLUMNS}`);
  /** One for each set of filters, so that each finds its index. */
  const selects = new Map<string, StatementSync>();

  const select = (where: string) => {
    const known = selects.get(where);
    if (known !== undefined) return known;
    const made = database.prepare(
      `SELECT ${COLUMNS} FROM audit_log WHERE ${where} ORDER BY id DESC LIMIT ?`,
    );
    selects.set(where, made);
    return made;
  };

  return {
    async append({ server, channel, actor, action, message, caseNumber, text }) {
      const at = new Date(now()).toISOString();
      const values = [at, server, channel, actor, action, message, caseNumber, cleanText(text)];
      return { ...insert.get(...values) } as unknown as AuditEntry;
    },
    async list({ limit, ...filter }) {
      const used = FILTERS.filter(([key]) => filter[key] !== undefined);
      const rows = select(used.map(([, condition]) => condition).join(" AND ")).all(
        ...used.map(([key]) => filter[key]!),
        // SQLite reads a negative limit as none.
        Math.max(0, limit),
      );
      return rows.map((row) => ({ ...row })) as unknown as AuditEntry[];
    },
  };
}
