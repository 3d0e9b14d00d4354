import type { AskedQuestion, QuestionLog } from "../../records/question-log.ts";
import { cleanText } from "../clean-text.ts";
import type { Database } from "./database.ts";
import type { PostgresErasable } from "./postgres-erasable.ts";

/** A log of questions in a database. `now` gives milliseconds since 1970. */
export function createPostgresQuestionLog(
  database: Database,
  now: () => number,
): QuestionLog & PostgresErasable {
  return {
    async add({ server, user, story, text, outcome, mode, cost }) {
      const at = new Date(now()).toISOString();
      await database.run(
        `INSERT INTO verbatim.questions (at, server, "user", story, text, outcome, mode, cost)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        ...[at, server, user, story, cleanText(text), outcome, mode, cost],
      );
    },
    list: (server, since, limit) =>
      database.all<AskedQuestion>(
        `SELECT id, at, server, "user", story, text, outcome, mode, cost FROM verbatim.questions
         WHERE server = $1 AND at >= $2 ORDER BY at DESC, id DESC LIMIT $3`,
        server,
        since,
        Math.max(0, limit),
      ),
    async eraseUser(sql, user) {
      await sql.run(
        `UPDATE verbatim.questions SET "user" = NULL, text = '' WHERE "user" = $1`,
        user,
      );
    },
    async eraseServer(sql, server) {
      await sql.run("DELETE FROM verbatim.questions WHERE server = $1", server);
    },
    async eraseBefore(sql, server, before) {
      await sql.run(
        "DELETE FROM verbatim.questions WHERE server IS NOT DISTINCT FROM $1 AND at < $2",
        server,
        before,
      );
    },
  };
}
