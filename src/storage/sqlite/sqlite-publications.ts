import type { DatabaseSync } from "node:sqlite";
import type { Publication, Publications } from "../../records/publications.ts";
import { cleanText } from "../clean-text.ts";
import type { Erasable } from "../erasable.ts";

const SELECT = `
  SELECT message, channel, server, at, actor, kind, story, sha256, receipt,
    broken_since AS brokenSince
  FROM publications`;

const read = (row: object) => ({ ...row }) as Publication;

/** Publications in a database. */
export function createSqlitePublications(database: DatabaseSync): Publications & Erasable {
  const replace = database.prepare(`
    INSERT OR REPLACE INTO publications
      (message, channel, server, at, actor, kind, story, sha256, receipt, broken_since)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const findOne = database.prepare(`${SELECT} WHERE message = ?`);
  const findOutdated = database.prepare(
    `${SELECT} WHERE story = ? AND sha256 <> ? ORDER BY at, message`,
  );
  const findBroken = database.prepare(`
    ${SELECT} WHERE server = ? AND broken_since IS NOT NULL
    ORDER BY at DESC, message DESC LIMIT ?`);
  const updateMark = database.prepare(
    "UPDATE publications SET sha256 = ?, broken_since = ? WHERE message = ?",
  );
  const deleteOne = database.prepare("DELETE FROM publications WHERE message = ?");
  // A quote that was posted holds the story's words alone; an answer holds the question.
  const deleteOfUser = database.prepare(
    "DELETE FROM publications WHERE actor = ? AND kind <> 'quote'",
  );
  const anonymise = database.prepare("UPDATE publications SET actor = NULL WHERE actor = ?");
  const deleteOfServer = database.prepare("DELETE FROM publications WHERE server = ?");
  const deleteOld = database.prepare(
    "DELETE FROM publications WHERE server IS ? AND at < ? AND kind <> 'quote'",
  );

  return {
    async put({ message, channel, server, at, actor, kind, story, sha256, receipt, brokenSince }) {
      const about = [message, channel, server, at, actor, kind, story, sha256];
      replace.run(...about, cleanText(receipt), brokenSince);
    },
    async find(message) {
      const row = findOne.get(message);
      return row === undefined ? null : read(row);
    },
    outdated: async (story, sha256) => findOutdated.all(story, sha256).map(read),
    async mark(message, sha256, brokenSince) {
      updateMark.run(sha256, brokenSince, message);
    },
    // SQLite reads a negative limit as none.
    broken: async (server, limit) => findBroken.all(server, Math.max(0, limit)).map(read),
    async remove(message) {
      deleteOne.run(message);
    },
    eraseUser(user) {
      deleteOfUser.run(user);
      anonymise.run(user);
    },
    eraseServer(server) {
      deleteOfServer.run(server);
    },
    eraseBefore(server, before) {
      deleteOld.run(server, before);
    },
  };
}
