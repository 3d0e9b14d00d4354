import type { DatabaseSync } from "node:sqlite";
import type { AskedQuestion, QuestionLog } from "../../records/question-log.ts";
import { cleanText } from "../clean-text.ts";
import type { Erasable } from "../erasable.ts";

/** A log of questions in a database. `now` gives milliseconds since 1970. */
export function createSqliteQuestionLog(
  database: DatabaseSync,
  now: () => number,
): QuestionLog & Erasable {
  const insert = database.prepare(`
    INSERT INTO questions (at, server, user, story, text, outcome, mode, cost)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  const list = database.prepare(`
    SELECT id, at, server, user, story, text, outcome, mode, cost FROM questions
    WHERE server = ? AND at >= ? ORDER BY at DESC, id DESC LIMIT ?`);
  const anonymise = database.prepare("UPDATE questions SET user = NULL, text = '' WHERE user = ?");
  const deleteOfServer = database.prepare("DELETE FROM questions WHERE server = ?");
  const deleteOld = database.prepare("DELETE FROM questions WHERE server IS ? AND at < ?");

  return {
    async add({ server, user, story, text, outcome, mode, cost }) {
      const at = new Date(now()).toISOString();
      insert.run(at, server, user, story, cleanText(text), outcome, mode, cost);
    },
    async list(server, since, limit) {
      const rows = list.all(server, since, Math.max(0, limit));
      return rows.map((row) => ({ ...row }) as unknown as AskedQuestion);
    },
    eraseUser(user) {
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
