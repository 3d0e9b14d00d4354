import type { Publication, Publications } from "../../records/publications.ts";
import { cleanText } from "../clean-text.ts";
import type { Database } from "./database.ts";
import type { PostgresErasable } from "./postgres-erasable.ts";

const SELECT = `
  SELECT message, channel, server, at, actor, kind, story, sha256, receipt,
    broken_since AS "brokenSince"
  FROM verbatim.publications`;

/** Publications in a database. */
export function createPostgresPublications(database: Database): Publications & PostgresErasable {
  return {
    async put({ message, channel, server, at, actor, kind, story, sha256, receipt, brokenSince }) {
      await database.run(
        `INSERT INTO verbatim.publications
           (message, channel, server, at, actor, kind, story, sha256, receipt, broken_since)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (message) DO UPDATE SET channel = $2, server = $3, at = $4, actor = $5,
           kind = $6, story = $7, sha256 = $8, receipt = $9, broken_since = $10`,
        ...[message, channel, server, at, actor, kind, story, sha256],
        cleanText(receipt),
        brokenSince,
      );
    },
    find: async (message) =>
      (await database.first<Publication>(`${SELECT} WHERE message = $1`, message)) ?? null,
    outdated: (story, sha256) =>
      database.all<Publication>(
        `${SELECT} WHERE story = $1 AND sha256 <> $2 ORDER BY at, message`,
        story,
        sha256,
      ),
    async mark(message, sha256, brokenSince) {
      await database.run(
        "UPDATE verbatim.publications SET sha256 = $2, broken_since = $3 WHERE message = $1",
        message,
        sha256,
        brokenSince,
      );
    },
    broken: (server, limit) =>
      database.all<Publication>(
        `${SELECT} WHERE server = $1 AND broken_since IS NOT NULL
         ORDER BY at DESC, message DESC LIMIT $2`,
        server,
        Math.max(0, limit),
      ),
    async remove(message) {
      await database.run("DELETE FROM verbatim.publications WHERE message = $1", message);
    },
    async eraseUser(sql, user) {
      // A quote that was posted holds the story's words alone; an answer holds the question.
      await sql.run("DELETE FROM verbatim.publications WHERE actor = $1 AND kind <> 'quote'", user);
      await sql.run("UPDATE verbatim.publications SET actor = NULL WHERE actor = $1", user);
    },
    async eraseServer(sql, server) {
      await sql.run("DELETE FROM verbatim.publications WHERE server = $1", server);
    },
    async eraseBefore(sql, server, before) {
      await sql.run(
        `DELETE FROM verbatim.publications
         WHERE server IS NOT DISTINCT FROM $1 AND at < $2 AND kind <> 'quote'`,
        server,
        before,
      );
    },
  };
}
