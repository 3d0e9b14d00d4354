/** What the bot says about itself. */
export interface AboutBot {
  /** Of the package: "0.1.0". */
  readonly version: string;
  /** Name of the model that drafts; null without one. */
  readonly model: string | null;
  /** Host of the model's server; null without a model. */
  readonly modelServer: string | null;
  /** Name of the model that finds sentences by their meaning; null without one. */
  readonly embeddings: string | null;
  /** Where records are kept, in a word: "SQLite", "PostgreSQL", "memory". */
  readonly storage: string;
  /** The last measured scores, in percent; null where none were kept. */
  readonly scores: MeasuredScores | null;
}

/** What `npm run eval -- --record` wrote: extractive answers to the questions about the corpus. */
export interface MeasuredScores {
  /** ISO 8601 date. */
  readonly date: string;
  readonly questions: number;
  readonly hit3: number;
  readonly silentRight: number;
  readonly silentWrong: number;
  readonly exact: number;
}
