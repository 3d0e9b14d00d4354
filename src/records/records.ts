import type { AuditLog } from "./audit-log.ts";
import type { CaseBook } from "./case-book.ts";
import type { Conversations } from "./conversations.ts";
import type { FeedbackBox } from "./feedback.ts";
import type { OpenQuestions } from "./open-questions.ts";
import type { Publications } from "./publications.ts";
import type { QuestionLog } from "./question-log.ts";
import type { Quotas } from "./quotas.ts";
import type { SettingsBook } from "./server-settings.ts";
import type { StoryStore } from "./story-store.ts";

/** What a bot remembers across restarts. */
export interface Records {
  readonly audit: AuditLog;
  readonly cases: CaseBook;
  readonly publications: Publications;
  readonly settings: SettingsBook;
  readonly feedback: FeedbackBox;
  readonly questions: QuestionLog;
  readonly openQuestions: OpenQuestions;
  readonly conversations: Conversations;
  readonly quotas: Quotas;
  readonly stories: StoryStore;
  /**
   * Erases a user: votes, conversations, quotas and answers are deleted; entries of the log, cases,
   * questions, decisions and quotes that were posted stay without their name, and without what they
   * wrote; where others wrote their id, it is taken out. When it resolves, nothing of it is left on
   * the disk, in logs of writes neither. Rejects when another process keeps that from being so; it
   * is then done later. Several erasures that are asked for at once cost little more than one.
   */
  forgetUser(user: string): Promise<void>;
  /** The servers that anything is kept of, direct messages apart, in no order. It looks at everything. */
  servers(): Promise<readonly string[]>;
  /** Erases all that belongs to a server, in the same way. */
  forgetServer(server: string): Promise<void>;
  /**
   * Erases what a server no longer keeps: texts of questions in the log, questions, votes, and
   * receipts of answers from before an instant (ISO 8601, UTC), and ended conversations and quotas
   * of everybody. Cases, open questions and what moderators did stay. `server` null: direct messages.
   */
  expire(server: string | null, before: string): Promise<void>;
  close(): Promise<void>;
}
