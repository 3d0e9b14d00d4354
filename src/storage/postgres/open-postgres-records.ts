import type { Records } from "../../records/records.ts";
import { listServers } from "../server-tables.ts";
import { shareRuns } from "../share-runs.ts";
import { mentionPattern, WRITTEN_COLUMNS } from "../without-mentions.ts";
import { createDatabase, type Sql } from "./database.ts";
import { explainConnection } from "./explain-connection.ts";
import { migrate } from "./migrate.ts";
import { createPostgresAuditLog } from "./postgres-audit-log.ts";
import { createPostgresCaseBook } from "./postgres-case-book.ts";
import { createPostgresConversations } from "./postgres-conversations.ts";
import { createPostgresFeedback } from "./postgres-feedback.ts";
import { createPostgresOpenQuestions } from "./postgres-open-questions.ts";
import { createPostgresPublications } from "./postgres-publications.ts";
import { createPostgresQuestionLog } from "./postgres-question-log.ts";
import { createPostgresQuotas } from "./postgres-quotas.ts";
import { createPostgresSettings } from "./postgres-settings.ts";
import { createPostgresStories } from "./postgres-stories.ts";

export interface PostgresRecordsOptions {
  /** "postgres://user:password@host:5432/database"; never shown. */
  readonly url: string;
  /** Milliseconds since 1970. Default: the clock. */
  readonly now?: () => number;
  /** Connections at most. Default 10. */
  readonly connections?: number;
  /** Told when a connection broke that nobody was using. Default: nobody is. */
  readonly onBroken?: (error: Error) => void;
}

const CONNECTIONS = 10;

/** Takes a user's id out of everything that others wrote. */
async function eraseMentions(sql: Sql, user: string): Promise<void> {
  const pattern = mentionPattern(user);
  if (pattern === null) return;
  for (const [table, column] of WRITTEN_COLUMNS) {
    await sql.run(
      `UPDATE verbatim.${table} SET ${column} = regexp_replace(${column}, $1, '…', 'g')
       WHERE position($2 in ${column}) > 0`,
      pattern,
      user,
    );
  }
}

/**
 * Records in PostgreSQL, in a schema of their own. Every change is on the server's disk when its
 * promise resolves; when the server can't be reached it rejects, and the next call tries anew.
 * Many processes may share a database. Throws `StorageError` when it can't be used.
 */
export async function openPostgresRecords({
  url,
  now = Date.now,
  connections = CONNECTIONS,
  onBroken = () => {},
}: PostgresRecordsOptions): Promise<Records> {
  const database = await explainConnection(url, async () => {
    const opened = createDatabase({ url, connections, onBroken });
    try {
      await migrate(opened);
      return opened;
    } catch (error) {
      await opened.close();
      throw error;
    }
  });
  const concerns = {
    audit: createPostgresAuditLog(database, now),
    cases: createPostgresCaseBook(database, now),
    publications: createPostgresPublications(database),
    settings: createPostgresSettings(database),
    feedback: createPostgresFeedback(database, now),
    questions: createPostgresQuestionLog(database, now),
    openQuestions: createPostgresOpenQuestions(database, now),
    conversations: createPostgresConversations(database, now),
    quotas: createPostgresQuotas(database, now),
    stories: createPostgresStories(database, now),
  };
  const all = Object.values(concerns);

  const tables = [...new Set(WRITTEN_COLUMNS.map(([table]) => `verbatim.${table}`))];
  /**
   * Dead rows are taken out of their pages; the server's own log is its owner's to look after. Where
   * that takes too long, the server's own round does it later.
   */
  const vacuum = shareRuns(async () => {
    await database.run(`VACUUM ${tables.join(", ")}`);
  });
  const erase = async (work: (sql: Sql) => Promise<void>) => {
    await database.transaction(work);
    await vacuum().catch(() => {});
  };

  return {
    ...concerns,
    servers: async () =>
      (await database.all<{ server: string }>(listServers("verbatim."))).map(
        ({ server }) => server,
      ),
    forgetUser: (user) =>
      erase(async (sql) => {
        for (const concern of all) await concern.eraseUser(sql, user);
        await eraseMentions(sql, user);
      }),
    forgetServer: (server) =>
      erase(async (sql) => {
        for (const concern of all) await concern.eraseServer(sql, server);
      }),
    expire: (server, before) =>
      erase(async (sql) => {
        for (const concern of all) await concern.eraseBefore(sql, server, before);
      }),
    close: () => database.close(),
  };
}
