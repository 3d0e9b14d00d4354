/** What was wrong, as a reader chose it. */
export type Complaint = "wrong_quote" | "no_answer" | "wrong_speaker" | "other";

/** What one reader thinks of one answer. */
export interface Feedback {
  readonly message: string;
  readonly user: string;
  /** Null in direct messages. */
  readonly server: string | null;
  readonly vote: "up" | "down";
  /** Null with a vote up, and until the reader has said why. */
  readonly complaint: Complaint | null;
  /** The reader's own words; empty where none were written. */
  readonly comment: string;
}

/** A vote as it is kept. */
export interface Vote extends Feedback {
  /** ISO 8601 in UTC: when it was last changed. */
  readonly at: string;
}

/** Readers' votes, one for each reader and answer. */
export interface FeedbackBox {
  /** A second vote of the same reader on the same message replaces the first. */
  put(feedback: Feedback): Promise<void>;
  /** A reader's vote on a message; null where there is none. */
  find(message: string, user: string): Promise<Vote | null>;
  /** A server's votes since an instant (ISO 8601, UTC), newest first, at most `limit`. */
  list(server: string, since: string, limit: number): Promise<readonly Vote[]>;
}
