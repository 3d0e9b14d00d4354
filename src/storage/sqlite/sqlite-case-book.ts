import type { DatabaseSync } from "node:sqlite";
import type { Case, CaseBook } from "../../records/case-book.ts";
import { type CaseRow, readCaseRow } from "../case-row.ts";
import { cleanText } from "../clean-text.ts";
import type { Erasable } from "../erasable.ts";
import { inTransaction } from "./in-transaction.ts";

const SELECT = `
  SELECT *, (
    SELECT json_group_array(linked ORDER BY linked) FROM case_links
    WHERE case_links.server = cases.server AND case_links.number = cases.number
  ) AS links
  FROM cases`;

function read(row: unknown): Case {
  const { links, ...columns } = row as Omit<CaseRow, "links"> & { readonly links: string };
  return readCaseRow({ ...columns, links: JSON.parse(links) });
}

/** A case book in a database. `now` gives milliseconds since 1970. */
export function createSqliteCaseBook(
  database: DatabaseSync,
  now: () => number,
): CaseBook & Erasable {
  const findOne = database.prepare(`${SELECT} WHERE server = ? AND number = ?`);
  const findReported = database.prepare(
    `${SELECT} WHERE server = ? AND message = ? AND opened_by = ? AND status = 'open'`,
  );
  const findAbout = database.prepare(`${SELECT} WHERE server = ? AND message = ? ORDER BY number`);
  const page = "number < ? ORDER BY number DESC LIMIT ?";
  const listAll = database.prepare(`${SELECT} WHERE server = ? AND ${page}`);
  const listByStatus = database.prepare(`${SELECT} WHERE server = ? AND status = ? AND ${page}`);
  const insert = database.prepare(`
    INSERT INTO cases (server, number, status, opened_at, opened_by, channel, message, complaint)
    SELECT ?1, coalesce(max(number), 0) + 1, 'open', ?2, ?3, ?4, ?5, ?6
    FROM cases WHERE server = ?1
    RETURNING number`);
  const decideOpen = database.prepare(`
    UPDATE cases SET status = ?, decided_at = ?, decided_by = ?, decision = ?
    WHERE server = ? AND number = ? AND status = 'open'`);
  const insertLink = database.prepare("INSERT OR IGNORE INTO case_links VALUES (?, ?, ?)");
  const updateCard = database.prepare(
    "UPDATE cases SET card_channel = ?, card_message = ? WHERE server = ? AND number = ?",
  );
  const forgetReporter = database.prepare(
    "UPDATE cases SET opened_by = NULL, complaint = '' WHERE opened_by = ?",
  );
  const forgetDecider = database.prepare(
    "UPDATE cases SET decided_by = NULL, decision = '' WHERE decided_by = ?",
  );
  const deleteLinks = database.prepare("DELETE FROM case_links WHERE server = ?");
  const deleteCases = database.prepare("DELETE FROM cases WHERE server = ?");

  const find = (server: string, number: number) => {
    const row = findOne.get(server, number);
    return row === undefined ? null : read(row);
  };
  const timestamp = () => new Date(now()).toISOString();

  return {
    open: async ({ server, openedBy, channel, message, complaint }) =>
      inTransaction(database, () => {
        const known = findReported.get(server, message, openedBy);
        if (known !== undefined) return { opened: read(known), isNew: false };
        const values = [server, timestamp(), openedBy, channel, message, cleanText(complaint)];
        const { number } = insert.get(...values) as { number: number };
        return { opened: find(server, number)!, isNew: true };
      }),
    find: async (server, number) => find(server, number),
    async list(server, { status, before = Number.MAX_SAFE_INTEGER, limit }) {
      // SQLite reads a negative limit as none.
      const rest = [before, Math.max(0, limit)];
      const rows =
        status === undefined
          ? listAll.all(server, ...rest)
          : listByStatus.all(server, status, ...rest);
      return rows.map(read);
    },
    about: async (server, message) => findAbout.all(server, message).map(read),
    decide: async (server, number, { status, by, reason }) =>
      inTransaction(database, () => {
        const values = [status, timestamp(), by, cleanText(reason), server, number];
        return decideOpen.run(...values).changes === 0 ? null : find(server, number);
      }),
    link: async (server, one, other) =>
      inTransaction(database, () => {
        const missing = find(server, one) === null || find(server, other) === null;
        if (missing || one === other) return false;
        insertLink.run(server, one, other);
        insertLink.run(server, other, one);
        return true;
      }),
    async setCard(server, number, { channel, message }) {
      updateCard.run(channel, message, server, number);
    },
    eraseUser(user) {
      forgetReporter.run(user);
      forgetDecider.run(user);
    },
    eraseServer(server) {
      deleteLinks.run(server);
      deleteCases.run(server);
    },
    // A dispute is kept as long as the server: what was decided must be found again.
    eraseBefore() {},
  };
}
