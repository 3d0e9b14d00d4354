import type { DatabaseSync, StatementSync } from "node:sqlite";
import { type AuditEntry, type AuditLog, EXPIRING_ACTIONS } from "../../records/audit-log.ts";
import { cleanText } from "../clean-text.ts";
import type { Erasable } from "../erasable.ts";

const COLUMNS = "id, at, server, channel, actor, action, message, case_number AS caseNumber, text";

const FILTERS = [
  ["server", "server = ?"],
  ["actor", "actor = ?"],
  ["action", "action = ?"],
  ["caseNumber", "case_number = ?"],
  ["before", "id < ?"],
] as const;

/** An audit log in a database. `now` gives milliseconds since 1970. */
export function createSqliteAuditLog(
  database: DatabaseSync,
  now: () => number,
): AuditLog & Erasable {
  const insert = database.prepare(`
    INSERT INTO audit_log (at, server, channel, actor, action, message, case_number, text)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    RETURNING ${COLUMNS}`);
  const anonymise = database.prepare(
    "UPDATE audit_log SET actor = NULL, text = '' WHERE actor = ?",
  );
  const deleteOfServer = database.prepare("DELETE FROM audit_log WHERE server = ?");
  const eraseOld = database.prepare(`
    UPDATE audit_log SET text = '' WHERE server IS ? AND at < ? AND text <> ''
      AND action IN (SELECT value FROM json_each(?))`);
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
      // `get` stops at the row, before it is written: a full disk would go unheard.
      const [row] = insert.all(...values);
      return { ...row } as unknown as AuditEntry;
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
    eraseUser(user) {
      anonymise.run(user);
    },
    eraseServer(server) {
      deleteOfServer.run(server);
    },
    eraseBefore(server, before) {
      eraseOld.run(server, before, JSON.stringify(EXPIRING_ACTIONS));
    },
  };
}
