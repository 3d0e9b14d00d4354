import type { Answer, AnswerStatement, Question, Quote } from "./answer.ts";

/** What may be shown while an answer is still being written: everything in it has been checked. */
export interface PartialAnswer {
  readonly statements: readonly AnswerStatement[];
  readonly quotes: readonly Quote[];
}

export interface AnswerOptions {
  /** Called once a statement has been checked; never with anything unverified. */
  readonly onProgress?: (partial: PartialAnswer) => void;
  /** Aborting it ends the model's work; the extractive answer is then given. */
  readonly signal?: AbortSignal;
  /** Whose budget and cooldown a model call counts against; null: nobody's (terminal, tests). */
  readonly asker?: { readonly user: string; readonly server: string | null } | null;
  /** Told what each model call cost, in US dollars; null where the model's price is unknown. */
  readonly onCost?: (dollars: number | null) => void;
}

/** Answers questions about the stories it was built with. Rejects on outages and bugs only. */
export interface Answerer {
  answer(question: Question, options?: AnswerOptions): Promise<Answer>;
  /** Lets go of what was asked before, where it remembers that. */
  forget?(): void;
}
