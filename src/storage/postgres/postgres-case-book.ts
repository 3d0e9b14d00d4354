import type { Case, CaseBook } from "../../records/case-book.ts";
import { type CaseRow, readCaseRow } from "../case-row.ts";
import { cleanText } from "../clean-text.ts";
import type { Database, Sql } from "./database.ts";
import { lock } from "./lock.ts";
import type { PostgresErasable } from "./postgres-erasable.ts";

const SELECT = `
  SELECT cases.*, ARRAY(
    SELECT linked FROM verbatim.case_links
    WHERE case_links.server = cases.server AND case_links.number = cases.number ORDER BY linked
  ) AS links
  FROM verbatim.cases`;

async function find(sql: Sql, server: string, number: number): Promise<Case | null> {
  const row = await sql.first<CaseRow>(
    `${SELECT} WHERE server = $1 AND number = $2`,
    server,
    number,
  );
  return row === undefined ? null : readCaseRow(row);
}

/** A case book in a database. `now` gives milliseconds since 1970. */
export function createPostgresCaseBook(
  database: Database,
  now: () => number,
): CaseBook & PostgresErasable {
  const timestamp = () => new Date(now()).toISOString();

  return {
    open: ({ server, openedBy, channel, message, complaint }) =>
      database.transaction(async (sql) => {
        // Numbers have no gaps: whoever gives one out for this server waits here.
        await lock(sql, `cases ${server}`);
        const known = await sql.first<CaseRow>(
          `${SELECT} WHERE server = $1 AND message = $2 AND opened_by = $3 AND status = 'open'`,
          server,
          message,
          openedBy,
        );
        if (known !== undefined) return { opened: readCaseRow(known), isNew: false };
        const row = await sql.first<{ number: number }>(
          `INSERT INTO verbatim.cases
             (server, number, status, opened_at, opened_by, channel, message, complaint)
           SELECT $1, coalesce(max(number), 0) + 1, 'open', $2, $3, $4, $5, $6
           FROM verbatim.cases WHERE server = $1
           RETURNING number`,
          server,
          timestamp(),
          openedBy,
          channel,
          message,
          cleanText(complaint),
        );
        return { opened: (await find(sql, server, row!.number))!, isNew: true };
      }),
    find: (server, number) => find(database, server, number),
    async list(server, { status, before = 2 ** 31 - 1, limit }) {
      const rows = await database.all<CaseRow>(
        `${SELECT} WHERE server = $1 AND ($2::text IS NULL OR status = $2) AND number < $3
         ORDER BY number DESC LIMIT $4`,
        server,
        status ?? null,
        before,
        Math.max(0, limit),
      );
      return rows.map(readCaseRow);
    },
    async about(server, message) {
      const rows = await database.all<CaseRow>(
        `${SELECT} WHERE server = $1 AND message = $2 ORDER BY number`,
        server,
        message,
      );
      return rows.map(readCaseRow);
    },
    decide: (server, number, { status, by, reason }) =>
      database.transaction(async (sql) => {
        const decided = await sql.run(
          `UPDATE verbatim.cases
           SET status = $3, decided_at = $4, decided_by = $5, decision = $6
           WHERE server = $1 AND number = $2 AND status = 'open'`,
          server,
          number,
          status,
          timestamp(),
          by,
          cleanText(reason),
        );
        return decided === 0 ? null : find(sql, server, number);
      }),
    link: (server, one, other) =>
      database.transaction(async (sql) => {
        await lock(sql, `cases ${server}`);
        const missing =
          (await find(sql, server, one)) === null || (await find(sql, server, other)) === null;
        if (missing || one === other) return false;
        await sql.run(
          `INSERT INTO verbatim.case_links VALUES ($1, $2, $3), ($1, $3, $2)
           ON CONFLICT DO NOTHING`,
          server,
          one,
          other,
        );
        return true;
      }),
    async setCard(server, number, { channel, message }) {
      await database.run(
        `UPDATE verbatim.cases SET card_channel = $3, card_message = $4
         WHERE server = $1 AND number = $2`,
        server,
        number,
        channel,
        message,
      );
    },
    async eraseUser(sql, user) {
      await sql.run(
        "UPDATE verbatim.cases SET opened_by = NULL, complaint = '' WHERE opened_by = $1",
        user,
      );
      await sql.run(
        "UPDATE verbatim.cases SET decided_by = NULL, decision = '' WHERE decided_by = $1",
        user,
      );
    },
    async eraseServer(sql, server) {
      await sql.run("DELETE FROM verbatim.case_links WHERE server = $1", server);
      await sql.run("DELETE FROM verbatim.cases WHERE server = $1", server);
    },
    // A dispute is kept as long as the server: what was decided must be found again.
    async eraseBefore() {},
  };
}
