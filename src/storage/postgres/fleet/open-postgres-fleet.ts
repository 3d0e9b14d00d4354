import type { Fleet } from "../../../records/fleet.ts";
import { createReplySealer } from "../../seal-reply.ts";
import { createDatabase } from "../database.ts";
import { explainConnection } from "../explain-connection.ts";
import { lock } from "../lock.ts";
import { createPostgresIdentifySlots } from "./postgres-identify-slots.ts";
import { createPostgresLeases } from "./postgres-leases.ts";
import { createPostgresOpenReplies } from "./postgres-open-replies.ts";
import { CHANNEL, openPostgresSession } from "./postgres-session.ts";

export interface PostgresFleetOptions {
  /** Of a database that `openPostgresRecords` has opened before; never shown. */
  readonly url: string;
  /** What open replies are sealed with: the bot's token. */
  readonly secret: string;
  /** Told when a connection broke. Default: nobody is. */
  readonly onBroken?: (error: Error) => void;
  /** Told when a reply can't be written down. Default: nobody is. */
  readonly onError?: (error: unknown) => void;
}

/** Beside those of the records, and the one that shows that the process lives. */
const CONNECTIONS = 4;
const SWEEP = 300_000;

interface Subscription {
  readonly topic: string;
  readonly hear: (about: string) => void;
  readonly onGap: () => void;
}

/** A fleet whose processes share a PostgreSQL. Throws `StorageError` when it can't be reached. */
export async function openPostgresFleet(options: PostgresFleetOptions): Promise<Fleet> {
  const { url, secret, onBroken = () => {}, onError = () => {} } = options;
  const subscriptions = new Set<Subscription>();
  const session = await explainConnection(url, () =>
    openPostgresSession({
      url,
      onBroken,
      onNotice: (said, about) => {
        for (const { topic, hear } of subscriptions) if (topic === said) hear(about);
      },
      onGap: () => {
        for (const { onGap } of subscriptions) onGap();
      },
    }),
  );
  const database = createDatabase({ url, connections: CONNECTIONS, onBroken });
  const openReplies = createPostgresOpenReplies({
    database,
    owner: session.owner,
    sealer: createReplySealer(secret),
    onError,
  });
  const sweep = setInterval(() => {
    database
      .run("DELETE FROM verbatim_fleet.leases WHERE ends_at <= clock_timestamp()")
      .catch(onError);
  }, SWEEP);
  sweep.unref();

  return {
    leases: createPostgresLeases(database),
    notices: {
      async publish(topic, about) {
        await database.all("SELECT pg_notify($1, $2)", CHANNEL, `${topic} ${about}`);
      },
      subscribe(topic, hear, onGap = () => {}) {
        const subscription = { topic, hear, onGap };
        subscriptions.add(subscription);
        return () => subscriptions.delete(subscription);
      },
    },
    openReplies,
    identifySlots: createPostgresIdentifySlots(database),
    exclusively: (name, work) =>
      database.transaction(async (sql) => {
        // Whoever waits, and whoever works, may take longer than a statement.
        await sql.run("SET LOCAL statement_timeout = 0");
        await sql.run("SET LOCAL idle_in_transaction_session_timeout = '10min'");
        await lock(sql, `verbatim fleet: ${name}`);
        return work();
      }),
    async close() {
      clearInterval(sweep);
      await openReplies.close();
      await session.close();
      await database.close();
    },
  };
}
