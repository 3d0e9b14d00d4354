import type { DatabaseSync } from "node:sqlite";
import type { FeedbackBox, Vote } from "../../records/feedback.ts";
import { cleanText } from "../clean-text.ts";
import type { Erasable } from "../erasable.ts";

const SELECT = "SELECT message, user, server, vote, complaint, comment, at FROM feedback";

const read = (row: object) => ({ ...row }) as Vote;

/** Votes in a database. `now` gives milliseconds since 1970. */
export function createSqliteFeedback(
  database: DatabaseSync,
  now: () => number,
): FeedbackBox & Erasable {
  const replace = database.prepare(`
    INSERT OR REPLACE INTO feedback (message, user, server, vote, complaint, comment, at)
    VALUES (?, ?, ?, ?, ?, ?, ?)`);
  const findOne = database.prepare(`${SELECT} WHERE message = ? AND user = ?`);
  // A replaced row has a new rowid: of the same instant, the last one written is the newest.
  const list = database.prepare(
    `${SELECT} WHERE server = ? AND at >= ? ORDER BY at DESC, rowid DESC LIMIT ?`,
  );
  const deleteOfUser = database.prepare("DELETE FROM feedback WHERE user = ?");
  const deleteOfServer = database.prepare("DELETE FROM feedback WHERE server = ?");
  const deleteOld = database.prepare("DELETE FROM feedback WHERE server IS ? AND at < ?");

  return {
    async put({ message, user, server, vote, complaint, comment }) {
      const at = new Date(now()).toISOString();
      replace.run(message, user, server, vote, complaint, cleanText(comment), at);
    },
    async find(message, user) {
      const row = findOne.get(message, user);
      return row === undefined ? null : read(row);
    },
    list: async (server, since, limit) => list.all(server, since, Math.max(0, limit)).map(read),
    eraseUser(user) {
      deleteOfUser.run(user);
    },
    eraseServer(server) {
      deleteOfServer.run(server);
    },
    eraseBefore(server, before) {
      deleteOld.run(server, before);
    },
  };
}
