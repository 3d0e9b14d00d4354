import type { Answer, Question } from "../answering/answer.ts";
import type { AnswerOptions, PartialAnswer } from "../answering/answerer.ts";
import type { ModelConfig } from "../config.ts";
import type { BudgetCounts } from "../llm/budget.ts";
import type { Observation } from "../operations/observation.ts";
import type { Story } from "../story/story.ts";

/** What the thread is built from. */
export interface AnswerThreadData {
  readonly stories: readonly Story[];
  readonly model: ModelConfig;
  readonly logLevel: string;
}

/** A method of the counts of what was taken of budgets: they are kept in the main thread. */
export type CountMethod = keyof BudgetCounts;
export type Shares = Parameters<BudgetCounts["take"]>[0];

/** What the main thread says; `id` is that of a question, or of a count that was asked for. */
export type ToThread =
  | {
      readonly kind: "ask";
      readonly id: number;
      readonly question: Question;
      readonly asker: NonNullable<AnswerOptions["asker"]> | null;
    }
  | { readonly kind: "stop"; readonly id: number }
  | { readonly kind: "forget" }
  | { readonly kind: "counted"; readonly id: number; readonly result: unknown }
  | { readonly kind: "not-counted"; readonly id: number; readonly message: string };

/** What the thread says. */
export type FromThread =
  | { readonly kind: "progress"; readonly id: number; readonly partial: PartialAnswer }
  | { readonly kind: "cost"; readonly id: number; readonly dollars: number | null }
  | { readonly kind: "answer"; readonly id: number; readonly answer: Answer }
  | { readonly kind: "failed"; readonly id: number; readonly message: string }
  | { readonly kind: "observed"; readonly id: number; readonly seen: Observation }
  | {
      readonly kind: "count";
      readonly id: number;
      readonly method: CountMethod;
      readonly shares: Shares;
    };
