export type OpenQuestionStatus = "open" | "answered" | "dismissed";

/** A question that the story did not answer, brought before a server's moderators. */
export interface OpenQuestion {
  readonly server: string;
  /** 1, 2, 3 … within its server, without gaps. */
  readonly number: number;
  readonly status: OpenQuestionStatus;
  /** ISO 8601 in UTC. */
  readonly askedAt: string;
  /** User's id; null once the user was forgotten. */
  readonly askedBy: string | null;
  readonly channel: string;
  /** The bot's answer to it; null where only the asker saw one. */
  readonly message: string | null;
  /** The story's id. */
  readonly story: string;
  /** Empty once the user was forgotten. */
  readonly text: string;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  /**
   * A moderator's answer as JSON, or why it was dismissed; null while it is open, empty once the
   * moderator was forgotten.
   */
  readonly decision: string | null;
}

export interface NewOpenQuestion {
  readonly server: string;
  readonly askedBy: string;
  readonly channel: string;
  readonly message: string | null;
  readonly story: string;
  readonly text: string;
}

export interface QuestionDecision {
  readonly status: "answered" | "dismissed";
  readonly by: string;
  readonly decision: string;
}

/** The questions that wait for moderators, per server. */
export interface OpenQuestions {
  /** Adds one. While the same user's same text is open, that one is given. */
  add(
    question: NewOpenQuestion,
  ): Promise<{ readonly added: OpenQuestion; readonly isNew: boolean }>;
  find(server: string, number: number): Promise<OpenQuestion | null>;
  /** Newest first, at most `limit`. */
  list(
    server: string,
    filter: { readonly status?: OpenQuestionStatus; readonly limit: number },
  ): Promise<readonly OpenQuestion[]>;
  /** Decides an open one once; null when there is none with this number, or it is decided. */
  decide(server: string, number: number, decision: QuestionDecision): Promise<OpenQuestion | null>;
}
