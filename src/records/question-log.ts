/** What became of a question. `small_talk` was no question about a story. */
export type Outcome = "answered" | "unsure" | "silent" | "small_talk";

/** A question that was asked, for a server's statistics. */
export interface AskedQuestion {
  /** Ascending within a store. */
  readonly id: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Null in direct messages. */
  readonly server: string | null;
  /** User's id; null once the user was forgotten. */
  readonly user: string | null;
  /** Id of the story that was asked; null for small talk. */
  readonly story: string | null;
  /** As asked, with what a follow-up left out put in; empty once the user was forgotten. */
  readonly text: string;
  readonly outcome: Outcome;
  readonly mode: "extractive" | "model";
  /** In US dollars: 0 without a model's call; null where the model's price is unknown. */
  readonly cost: number | null;
}

export type NewAskedQuestion = Omit<AskedQuestion, "id" | "at">;

/** The questions of each server. */
export interface QuestionLog {
  add(question: NewAskedQuestion): Promise<void>;
  /** A server's questions since an instant (ISO 8601, UTC), newest first, at most `limit`. */
  list(server: string, since: string, limit: number): Promise<readonly AskedQuestion[]>;
}
