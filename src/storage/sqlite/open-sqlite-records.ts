import type { Records } from "../../records/records.ts";
import { listServers } from "../server-tables.ts";
import { createScrubber } from "./create-scrubber.ts";
import { createMentionEraser } from "./erase-mentions.ts";
import { inTransaction } from "./in-transaction.ts";
import { openDatabase } from "./open-database.ts";
import { patiently } from "./patiently.ts";
import { createSqliteAuditLog } from "./sqlite-audit-log.ts";
import { createSqliteCaseBook } from "./sqlite-case-book.ts";
import { createSqliteConversations } from "./sqlite-conversations.ts";
import { createSqliteFeedback } from "./sqlite-feedback.ts";
import { createSqliteOpenQuestions } from "./sqlite-open-questions.ts";
import { createSqlitePublications } from "./sqlite-publications.ts";
import { createSqliteQuestionLog } from "./sqlite-question-log.ts";
import { createSqliteQuotas } from "./sqlite-quotas.ts";
import { createSqliteSettings } from "./sqlite-settings.ts";
import { createSqliteStories } from "./sqlite-stories.ts";

export interface SqliteRecordsOptions {
  /** Path of the database; made, with its folder, where there is none. Two files stand beside it. */
  readonly file: string;
  /** Milliseconds since 1970. Default: the clock. */
  readonly now?: () => number;
  /** How long to wait for another process's write, in milliseconds. Default 5,000. */
  readonly timeout?: number;
  /**
   * How long an erasure waits for other processes that still read what it erases, in milliseconds.
   * Default 50,000: who asks to be forgotten is so within a minute.
   */
  readonly patience?: number;
}

const TIMEOUT = 5_000;
const PATIENCE = 50_000;
/** The longest that a lock may hold up the process, in milliseconds. */
const BUSY_TIMEOUT = 5;

/**
 * Records in one SQLite file. Every change is on disk when its promise resolves. Several processes
 * may open the same file on one machine. Throws `StorageError` when it can't be opened.
 */
export function openSqliteRecords({
  file,
  now = Date.now,
  timeout = TIMEOUT,
  patience = PATIENCE,
}: SqliteRecordsOptions): Records {
  const database = openDatabase({ file, timeout });
  const concerns = {
    audit: createSqliteAuditLog(database, now),
    cases: createSqliteCaseBook(database, now),
    publications: createSqlitePublications(database),
    settings: createSqliteSettings(database),
    feedback: createSqliteFeedback(database, now),
    questions: createSqliteQuestionLog(database, now),
    openQuestions: createSqliteOpenQuestions(database, now),
    conversations: createSqliteConversations(database, now),
    quotas: createSqliteQuotas(database, now),
    stories: createSqliteStories(database, now),
  };
  const all = Object.values(concerns);
  // From now on nobody waits in SQLite itself.
  database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);

  const eraseMentions = createMentionEraser(database);
  const scrubber = createScrubber(database, { patience });
  const countChanges = database.prepare("SELECT total_changes() AS changes");
  const changes = () => (countChanges.get() as { changes: number }).changes;

  const erase = (work: () => void): Promise<void> => {
    inTransaction(database, () => {
      const before = changes();
      work();
      if (changes() > before) scrubber.note();
    });
    return scrubber.scrub();
  };
  // A process that was killed, or could not wait for a reader, has left something to do.
  if (scrubber.isUnfinished()) scrubber.scrub().catch(() => {});

  const findServers = database.prepare(listServers(""));
  const records: Records = {
    ...concerns,
    servers: async () => findServers.all().map((row) => (row as { server: string }).server),
    forgetUser: async (user) =>
      erase(() => {
        for (const concern of all) concern.eraseUser(user);
        eraseMentions(user);
      }),
    forgetServer: async (server) =>
      erase(() => {
        for (const concern of all) concern.eraseServer(server);
      }),
    expire: async (server, before) =>
      erase(() => {
        for (const concern of all) concern.eraseBefore(server, before);
      }),
    async close() {
      if (database.isOpen) database.close();
    },
  };
  const patient = Object.entries(concerns).map(([name, concern]) => [
    name,
    patiently(concern, timeout),
  ]);
  return patiently({ ...records, ...Object.fromEntries(patient) }, timeout);
}
