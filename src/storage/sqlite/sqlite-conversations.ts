import type { DatabaseSync } from "node:sqlite";
import {
  type ConversationKey,
  type Conversations,
  IDLE_END,
  MOST_TURNS,
} from "../../records/conversations.ts";
import { cleanText } from "../clean-text.ts";
import type { Erasable } from "../erasable.ts";
import { inTransaction } from "./in-transaction.ts";

/** Conversations in a database. `now` gives milliseconds since 1970. */
export function createSqliteConversations(
  database: DatabaseSync,
  now: () => number,
): Conversations & Erasable {
  const ofKey = "server = ? AND channel = ? AND user = ?";
  const insert = database.prepare(
    "INSERT INTO turns (server, channel, user, at, turn) VALUES (?, ?, ?, ?, ?)",
  );
  const findLast = database.prepare(`SELECT max(at) AS at FROM turns WHERE ${ofKey}`);
  const list = database.prepare(`SELECT turn FROM turns WHERE ${ofKey} ORDER BY id`);
  const deleteAll = database.prepare(`DELETE FROM turns WHERE ${ofKey}`);
  const deleteOldest = database.prepare(`
    DELETE FROM turns WHERE ${ofKey} AND id NOT IN (
      SELECT id FROM turns WHERE ${ofKey} ORDER BY id DESC LIMIT ${MOST_TURNS}
    )`);
  const deleteOfUser = database.prepare("DELETE FROM turns WHERE user = ?");
  const deleteOfServer = database.prepare("DELETE FROM turns WHERE server = ?");
  // Every conversation whose last turn is older than its end.
  const deleteEnded = database.prepare(`
    DELETE FROM turns WHERE at <= ?1 AND NOT EXISTS (
      SELECT 1 FROM turns AS later
      WHERE later.server = turns.server AND later.channel = turns.channel
        AND later.user = turns.user AND later.at > ?1
    )`);

  const partsOf = ({ server, channel, user }: ConversationKey) =>
    [server ?? "", channel, user] as const;
  const hasEnded = (key: ConversationKey) => {
    const { at } = findLast.get(...partsOf(key)) as { at: number | null };
    return at !== null && now() - at >= IDLE_END;
  };

  return {
    add: async (key, turn) =>
      inTransaction(database, () => {
        const parts = partsOf(key);
        if (hasEnded(key)) deleteAll.run(...parts);
        insert.run(...parts, now(), cleanText(turn));
        deleteOldest.run(...parts, ...parts);
      }),
    async turns(key) {
      if (hasEnded(key)) return [];
      return list.all(...partsOf(key)).map((row) => (row as { turn: string }).turn);
    },
    async end(key) {
      deleteAll.run(...partsOf(key));
    },
    eraseUser(user) {
      deleteOfUser.run(user);
    },
    eraseServer(server) {
      deleteOfServer.run(server);
    },
    eraseBefore() {
      deleteEnded.run(now() - IDLE_END);
    },
  };
}
