import { type AuditEntry, type AuditLog, EXPIRING_ACTIONS } from "../../records/audit-log.ts";
import { cleanText } from "../clean-text.ts";
import type { Database } from "./database.ts";
import type { PostgresErasable } from "./postgres-erasable.ts";

const COLUMNS = `id, at, server, channel, actor, action, message, case_number AS "caseNumber", text`;

const FILTERS = [
  ["server", "server ="],
  ["actor", "actor ="],
  ["action", "action ="],
  ["caseNumber", "case_number ="],
  ["before", "id <"],
] as const;

/** An audit log in a database. `now` gives milliseconds since 1970. */
export function createPostgresAuditLog(
  database: Database,
  now: () => number,
): AuditLog & PostgresErasable {
  /** Connections are many: what this process writes waits for what it wrote before. */
  let last: Promise<unknown> = Promise.resolve();

  return {
    append({ server, channel, actor, action, message, caseNumber, text }) {
      const at = new Date(now()).toISOString();
      const values = [at, server, channel, actor, action, message, caseNumber, cleanText(text)];
      const insert = `
        INSERT INTO verbatim.audit_log
          (at, server, channel, actor, action, message, case_number, text)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${COLUMNS}`;
      const written = last.then(async () => (await database.first<AuditEntry>(insert, ...values))!);
      last = written.catch(() => {});
      return written;
    },
    async list({ limit, ...filter }) {
      const used = FILTERS.filter(([key]) => filter[key] !== undefined);
      const where = used.map(([, condition], at) => `${condition} $${at + 2}`).join(" AND ");
      return database.all<AuditEntry>(
        `SELECT ${COLUMNS} FROM verbatim.audit_log WHERE ${where} ORDER BY id DESC LIMIT $1`,
        Math.max(0, limit),
        ...used.map(([key]) => filter[key]),
      );
    },
    async eraseUser(sql, user) {
      await sql.run("UPDATE verbatim.audit_log SET actor = NULL, text = '' WHERE actor = $1", user);
    },
    async eraseServer(sql, server) {
      await sql.run("DELETE FROM verbatim.audit_log WHERE server = $1", server);
    },
    async eraseBefore(sql, server, before) {
      await sql.run(
        `UPDATE verbatim.audit_log SET text = ''
         WHERE server IS NOT DISTINCT FROM $1 AND at < $2 AND text <> '' AND action = ANY ($3)`,
        server,
        before,
        EXPIRING_ACTIONS,
      );
    },
  };
}
