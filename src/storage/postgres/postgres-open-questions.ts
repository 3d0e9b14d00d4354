import type { OpenQuestion, OpenQuestions } from "../../records/open-questions.ts";
import { cleanText } from "../clean-text.ts";
import type { Database } from "./database.ts";
import { lock } from "./lock.ts";
import type { PostgresErasable } from "./postgres-erasable.ts";

const COLUMNS = `
  server, number, status, asked_at AS "askedAt", asked_by AS "askedBy", channel, message, story,
  text, decided_at AS "decidedAt", decided_by AS "decidedBy", decision`;
const SELECT = `SELECT ${COLUMNS} FROM verbatim.open_questions`;

/** A list of open questions in a database. `now` gives milliseconds since 1970. */
export function createPostgresOpenQuestions(
  database: Database,
  now: () => number,
): OpenQuestions & PostgresErasable {
  const timestamp = () => new Date(now()).toISOString();

  return {
    add: ({ server, askedBy, channel, message, story, text: words }) =>
      database.transaction(async (sql) => {
        const text = cleanText(words);
        // Numbers have no gaps: whoever gives one out for this server waits here.
        await lock(sql, `open questions ${server}`);
        const known = await sql.first<OpenQuestion>(
          `${SELECT} WHERE server = $1 AND asked_by = $2 AND text = $3 AND status = 'open'`,
          server,
          askedBy,
          text,
        );
        if (known !== undefined) return { added: known, isNew: false };
        const added = await sql.first<OpenQuestion>(
          `INSERT INTO verbatim.open_questions
             (server, number, status, asked_at, asked_by, channel, message, story, text)
           SELECT $1, coalesce(max(number), 0) + 1, 'open', $2, $3, $4, $5, $6, $7
           FROM verbatim.open_questions WHERE server = $1
           RETURNING ${COLUMNS}`,
          ...[server, timestamp(), askedBy, channel, message, story, text],
        );
        return { added: added!, isNew: true };
      }),
    find: async (server, number) =>
      (await database.first<OpenQuestion>(
        `${SELECT} WHERE server = $1 AND number = $2`,
        server,
        number,
      )) ?? null,
    list: (server, { status, limit }) =>
      database.all<OpenQuestion>(
        `${SELECT} WHERE server = $1 AND ($2::text IS NULL OR status = $2)
         ORDER BY number DESC LIMIT $3`,
        server,
        status ?? null,
        Math.max(0, limit),
      ),
    decide: async (server, number, { status, by, decision }) =>
      (await database.first<OpenQuestion>(
        `UPDATE verbatim.open_questions
         SET status = $3, decided_at = $4, decided_by = $5, decision = $6
         WHERE server = $1 AND number = $2 AND status = 'open'
         RETURNING ${COLUMNS}`,
        ...[server, number, status, timestamp(), by, cleanText(decision)],
      )) ?? null,
    async eraseUser(sql, user) {
      await sql.run(
        "UPDATE verbatim.open_questions SET asked_by = NULL, text = '' WHERE asked_by = $1",
        user,
      );
      await sql.run(
        "UPDATE verbatim.open_questions SET decided_by = NULL, decision = '' WHERE decided_by = $1",
        user,
      );
    },
    async eraseServer(sql, server) {
      await sql.run("DELETE FROM verbatim.open_questions WHERE server = $1", server);
    },
    // What waits for an answer is kept until it has one, or the server leaves.
    async eraseBefore() {},
  };
}
