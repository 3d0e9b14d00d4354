import type { DatabaseSync } from "node:sqlite";
import type { OpenQuestion, OpenQuestions } from "../../records/open-questions.ts";
import { cleanText } from "../clean-text.ts";
import type { Erasable } from "../erasable.ts";
import { inTransaction } from "./in-transaction.ts";

const SELECT = `
  SELECT server, number, status, asked_at AS askedAt, asked_by AS askedBy, channel, message, story,
    text, decided_at AS decidedAt, decided_by AS decidedBy, decision
  FROM open_questions`;

const read = (row: unknown) => ({ ...(row as object) }) as OpenQuestion;

/** A list of open questions in a database. `now` gives milliseconds since 1970. */
export function createSqliteOpenQuestions(
  database: DatabaseSync,
  now: () => number,
): OpenQuestions & Erasable {
  const findOne = database.prepare(`${SELECT} WHERE server = ? AND number = ?`);
  const findSame = database.prepare(
    `${SELECT} WHERE server = ? AND asked_by = ? AND text = ? AND status = 'open'`,
  );
  const listAll = database.prepare(`${SELECT} WHERE server = ? ORDER BY number DESC LIMIT ?`);
  const listByStatus = database.prepare(
    `${SELECT} WHERE server = ? AND status = ? ORDER BY number DESC LIMIT ?`,
  );
  const insert = database.prepare(`
    INSERT INTO open_questions
      (server, number, status, asked_at, asked_by, channel, message, story, text)
    SELECT ?1, coalesce(max(number), 0) + 1, 'open', ?2, ?3, ?4, ?5, ?6, ?7
    FROM open_questions WHERE server = ?1
    RETURNING number`);
  const decideOpen = database.prepare(`
    UPDATE open_questions SET status = ?, decided_at = ?, decided_by = ?, decision = ?
    WHERE server = ? AND number = ? AND status = 'open'`);
  const forgetAsker = database.prepare(
    "UPDATE open_questions SET asked_by = NULL, text = '' WHERE asked_by = ?",
  );
  const forgetDecider = database.prepare(
    "UPDATE open_questions SET decided_by = NULL, decision = '' WHERE decided_by = ?",
  );
  const deleteOfServer = database.prepare("DELETE FROM open_questions WHERE server = ?");

  const find = (server: string, number: number) => {
    const row = findOne.get(server, number);
    return row === undefined ? null : read(row);
  };
  const timestamp = () => new Date(now()).toISOString();

  return {
    add: async ({ server, askedBy, channel, message, story, text: words }) =>
      inTransaction(database, () => {
        const text = cleanText(words);
        const known = findSame.get(server, askedBy, text);
        if (known !== undefined) return { added: read(known), isNew: false };
        const row = insert.get(server, timestamp(), askedBy, channel, message, story, text);
        return { added: find(server, (row as { number: number }).number)!, isNew: true };
      }),
    find: async (server, number) => find(server, number),
    async list(server, { status, limit }) {
      // SQLite reads a negative limit as none.
      const most = Math.max(0, limit);
      const rows =
        status === undefined ? listAll.all(server, most) : listByStatus.all(server, status, most);
      return rows.map(read);
    },
    decide: async (server, number, { status, by, decision }) =>
      inTransaction(database, () => {
        const values = [status, timestamp(), by, cleanText(decision), server, number];
        return decideOpen.run(...values).changes === 0 ? null : find(server, number);
      }),
    eraseUser(user) {
      forgetAsker.run(user);
      forgetDecider.run(user);
    },
    eraseServer(server) {
      deleteOfServer.run(server);
    },
    // What waits for an answer is kept until it has one, or the server leaves.
    eraseBefore() {},
  };
}
