import type { Confidence } from "../answering/answer.ts";
import type { LookUp } from "../answering/create-cached-answerer.ts";
import type { DraftFailure } from "../answering/draft.ts";
import type { Fallback } from "../answering/fallback-lines.ts";

/** What a model took today (UTC) in one thread. */
export interface SpentToday {
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** Null: the price is unknown. */
  readonly dollars: number | null;
}

/** One thing seen while answers are made; it goes from one thread to another. Times in milliseconds. */
export type Observation =
  | { readonly what: "find" | "draft"; readonly milliseconds: number }
  | {
      readonly what: "answer";
      readonly milliseconds: number;
      readonly confidence: Confidence;
      readonly mode: "extractive" | "model";
      readonly fallback: Fallback | null;
    }
  | { readonly what: "lookUp"; readonly how: LookUp }
  | {
      readonly what: "call";
      readonly milliseconds: number;
      readonly outcome: DraftFailure | "ok" | "left" | "bug";
      readonly spent: SpentToday;
    };

export type Observe = (seen: Observation) => void;
