import type { OpenReplies, OpenReply } from "../../../records/open-replies.ts";
import type { ReplySealer } from "../../seal-reply.ts";
import type { Database } from "../database.ts";
import { ALIVE } from "./postgres-session.ts";

export interface PostgresOpenRepliesOptions {
  readonly database: Database;
  /** This process, which holds the lock of its number. */
  readonly owner: number;
  readonly sealer: ReplySealer;
  /** Told when a reply can't be written down: a crash would leave it open. */
  readonly onError: (error: unknown) => void;
}

/** Replies of processes without a lock are those of dead ones; Discord takes edits for 15 minutes. */
const CLAIM = `
  UPDATE verbatim_fleet.open_replies SET owner = $1
  WHERE id IN (
    SELECT id FROM verbatim_fleet.open_replies AS reply
    WHERE owner <> $1 AND at > clock_timestamp() - interval '15 minutes' AND NOT EXISTS (
      SELECT FROM pg_locks
      WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND classid = ${ALIVE}
        AND objid = reply.owner
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    )
    FOR UPDATE SKIP LOCKED
  )
  RETURNING sealed`;

/** Replies in a database, each with the process that works on it. */
export function createPostgresOpenReplies(options: PostgresOpenRepliesOptions): OpenReplies {
  const { database, owner, sealer, onError } = options;
  const writing = new Map<string, Promise<unknown>>();
  const write = (id: string, work: () => Promise<unknown>) => {
    const done = (writing.get(id) ?? Promise.resolve()).then(work).catch(onError);
    writing.set(id, done);
    void done.then(() => {
      if (writing.get(id) === done) writing.delete(id);
    });
    return done;
  };
  const begun = new Set<string>();

  return {
    async claim() {
      try {
        await database.run(
          `DELETE FROM verbatim_fleet.open_replies
           WHERE at <= clock_timestamp() - interval '15 minutes'`,
        );
        const rows = await database.all<{ sealed: string }>(CLAIM, owner);
        const claimed = rows
          .map(({ sealed }) => sealer.unseal(sealed))
          .filter((reply): reply is OpenReply => reply !== null);
        for (const { id } of claimed) begun.add(id);
        return claimed;
      } catch (error) {
        onError(error);
        return [];
      }
    },
    async begin(reply) {
      begun.add(reply.id);
      await write(reply.id, () =>
        database.run(
          `INSERT INTO verbatim_fleet.open_replies (id, owner, sealed) VALUES ($1, $2, $3)
           ON CONFLICT (id) DO NOTHING`,
          reply.id,
          owner,
          sealer.seal(reply),
        ),
      );
    },
    end(id) {
      if (!begun.delete(id)) return;
      void write(id, () =>
        database.run(
          "DELETE FROM verbatim_fleet.open_replies WHERE id = $1 AND owner = $2",
          id,
          owner,
        ),
      );
    },
    async close() {
      await Promise.all(writing.values());
    },
  };
}
