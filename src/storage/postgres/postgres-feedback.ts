import type { FeedbackBox, Vote } from "../../records/feedback.ts";
import { cleanText } from "../clean-text.ts";
import type { Database } from "./database.ts";
import type { PostgresErasable } from "./postgres-erasable.ts";

const SELECT = `
  SELECT message, "user", server, vote, complaint, comment, at FROM verbatim.feedback`;

/** Votes in a database. `now` gives milliseconds since 1970. */
export function createPostgresFeedback(
  database: Database,
  now: () => number,
): FeedbackBox & PostgresErasable {
  return {
    async put({ message, user, server, vote, complaint, comment }) {
      await database.run(
        `INSERT INTO verbatim.feedback (message, "user", server, vote, complaint, comment, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (message, "user") DO UPDATE SET server = $3, vote = $4, complaint = $5,
           comment = $6, at = $7,
           written = nextval(pg_get_serial_sequence('verbatim.feedback', 'written'))`,
        ...[message, user, server, vote, complaint, cleanText(comment)],
        new Date(now()).toISOString(),
      );
    },
    find: async (message, user) =>
      (await database.first<Vote>(`${SELECT} WHERE message = $1 AND "user" = $2`, message, user)) ??
      null,
    list: (server, since, limit) =>
      database.all<Vote>(
        `${SELECT} WHERE server = $1 AND at >= $2 ORDER BY at DESC, written DESC LIMIT $3`,
        server,
        since,
        Math.max(0, limit),
      ),
    async eraseUser(sql, user) {
      await sql.run(`DELETE FROM verbatim.feedback WHERE "user" = $1`, user);
    },
    async eraseServer(sql, server) {
      await sql.run("DELETE FROM verbatim.feedback WHERE server = $1", server);
    },
    async eraseBefore(sql, server, before) {
      await sql.run(
        "DELETE FROM verbatim.feedback WHERE server IS NOT DISTINCT FROM $1 AND at < $2",
        server,
        before,
      );
    },
  };
}
