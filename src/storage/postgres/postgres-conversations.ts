import {
  type ConversationKey,
  type Conversations,
  IDLE_END,
  MOST_TURNS,
} from "../../records/conversations.ts";
import { cleanText } from "../clean-text.ts";
import type { Database, Sql } from "./database.ts";
import { lock } from "./lock.ts";
import type { PostgresErasable } from "./postgres-erasable.ts";

const OF_KEY = `server = $1 AND channel = $2 AND "user" = $3`;

const partsOf = ({ server, channel, user }: ConversationKey) => [server ?? "", channel, user];

/** Conversations in a database. `now` gives milliseconds since 1970. */
export function createPostgresConversations(
  database: Database,
  now: () => number,
): Conversations & PostgresErasable {
  const hasEnded = async (sql: Sql, key: ConversationKey) => {
    const last = await sql.first<{ at: number | null }>(
      `SELECT max(at) AS at FROM verbatim.turns WHERE ${OF_KEY}`,
      ...partsOf(key),
    );
    const at = last?.at ?? null;
    return at !== null && now() - at >= IDLE_END;
  };

  return {
    add: (key, turn) =>
      database.transaction(async (sql) => {
        const parts = partsOf(key);
        await lock(sql, JSON.stringify(parts));
        if (await hasEnded(sql, key))
          await sql.run(`DELETE FROM verbatim.turns WHERE ${OF_KEY}`, ...parts);
        await sql.run(
          `INSERT INTO verbatim.turns (server, channel, "user", at, turn)
           VALUES ($1, $2, $3, $4, $5)`,
          ...parts,
          now(),
          cleanText(turn),
        );
        await sql.run(
          `DELETE FROM verbatim.turns WHERE ${OF_KEY} AND id NOT IN (
             SELECT id FROM verbatim.turns WHERE ${OF_KEY} ORDER BY id DESC LIMIT ${MOST_TURNS}
           )`,
          ...parts,
        );
      }),
    async turns(key) {
      if (await hasEnded(database, key)) return [];
      const rows = await database.all<{ turn: string }>(
        `SELECT turn FROM verbatim.turns WHERE ${OF_KEY} ORDER BY id`,
        ...partsOf(key),
      );
      return rows.map(({ turn }) => turn);
    },
    async end(key) {
      await database.run(`DELETE FROM verbatim.turns WHERE ${OF_KEY}`, ...partsOf(key));
    },
    async eraseUser(sql, user) {
      await sql.run(`DELETE FROM verbatim.turns WHERE "user" = $1`, user);
    },
    async eraseServer(sql, server) {
      await sql.run("DELETE FROM verbatim.turns WHERE server = $1", server);
    },
    async eraseBefore(sql) {
      // Every conversation whose last turn is older than its end.
      await sql.run(
        `DELETE FROM verbatim.turns WHERE at <= $1 AND NOT EXISTS (
           SELECT 1 FROM verbatim.turns AS later
           WHERE later.server = turns.server AND later.channel = turns.channel
             AND later."user" = turns."user" AND later.at > $1
         )`,
        now() - IDLE_END,
      );
    },
  };
}
