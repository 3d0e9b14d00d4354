/**
 * What can stand in the log. Anybody's: `ask`, `check`, `summary`, `vote`, `send` (a question to the
 * moderators), `forget`. Moderators' and the bot's: all others; `answer` and `drop` decide an open
 * question, `settings` changes the server's, `daily` posts the quote of the day, `story-…` changes the
 * server's own stories.
 */
export type AuditAction =
  | "ask"
  | "check"
  | "summary"
  | "vote"
  | "send"
  | "forget"
  | "pull"
  | "post"
  | "share"
  | "delete"
  | "report"
  | "uphold"
  | "dismiss"
  | "link"
  | "correct"
  | "reverify"
  | "answer"
  | "drop"
  | "settings"
  | "daily"
  | "story-add"
  | "story-update"
  | "story-remove";

/** One thing that somebody did; never changed once it is written. */
export interface AuditEntry {
  /** Ascending within a store. */
  readonly id: number;
  /** ISO 8601 in UTC, with milliseconds. */
  readonly at: string;
  /** Server's id; null in direct messages. */
  readonly server: string | null;
  readonly channel: string | null;
  /** User's id; null for the bot itself, and once the user was forgotten. */
  readonly actor: string | null;
  readonly action: AuditAction;
  /** The message that it is about, where there is one. */
  readonly message: string | null;
  /** Number of the case that it belongs to. */
  readonly caseNumber: number | null;
  /** What it was about, in one line of plain text: a question, a quote, a reason. */
  readonly text: string;
}

export type NewAuditEntry = Omit<AuditEntry, "id" | "at">;

export interface AuditFilter {
  readonly server: string;
  readonly actor?: string;
  readonly action?: AuditAction;
  readonly caseNumber?: number;
  /** Only entries with a smaller id: the next page of a newest-first list. */
  readonly before?: number;
  /** At most this many. */
  readonly limit: number;
}

/** Who did what, per server. */
export interface AuditLog {
  /** Resolves once the entry is on disk: only then may the action take effect. */
  append(entry: NewAuditEntry): Promise<AuditEntry>;
  /** Newest first. Never entries of another server. */
  list(filter: AuditFilter): Promise<readonly AuditEntry[]>;
}

/** Actions whose entries hold what somebody asked: after a while their text is erased. */
export const EXPIRING_ACTIONS: readonly AuditAction[] = ["ask", "check", "summary", "send"];
