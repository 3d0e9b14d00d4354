import type { Sentence, Story, Utterance } from "../story/story.ts";

/** A sentence that the model is shown. */
export interface GroundingSentence {
  /** Short and unique in the grounding: "s12". */
  readonly label: string;
  readonly sentence: Sentence;
  /** Utterances that touch the sentence. */
  readonly utterances: readonly Utterance[];
}

/** All that the model sees of a story, in story order. */
export interface Grounding {
  readonly story: Story;
  readonly sentences: readonly GroundingSentence[];
  /** True when every quotable sentence of the story is in it. */
  readonly whole: boolean;
}

/** What a model claims: not yet checked, never shown. */
export interface DraftStatement {
  readonly cites: readonly {
    /** Label of a grounding sentence. */
    readonly sentence: string;
    /** The words within it that matter; null: the whole sentence. */
    readonly words: string | null;
  }[];
  readonly text: string;
}

/** What a model sends, in this order; a stream ends with `silent` or `end`. */
export type DraftEvent =
  | { readonly type: "statement"; readonly statement: DraftStatement }
  | { readonly type: "silent"; readonly nearest: readonly string[]; readonly why: string | null }
  | { readonly type: "end" };

/** Why a model gave no draft; each has one quiet line for the reader. */
export type DraftFailure =
  | "busy"
  | "budget"
  | "cooldown"
  | "refused"
  | "filtered"
  | "truncated"
  | "malformed"
  | "timeout"
  | "unavailable"
  | "rejected";

/** Thrown by a {@link DraftModel}'s stream when no draft can be had. */
export class DraftError extends Error {
  override readonly name = "DraftError";
  readonly failure: DraftFailure;
  constructor(failure: DraftFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.failure = failure;
  }
}

export interface DraftRequest {
  readonly question: string;
  readonly history: readonly { readonly question: string; readonly answer: string }[];
  readonly grounding: Grounding;
  /** Set on the one repair call: what failed in the last draft, in words for the model. */
  readonly repair: string | null;
  readonly asker: { readonly user: string; readonly server: string | null } | null;
  readonly signal: AbortSignal | null;
  /** Told what each try cost, in US dollars; null where the model's price is unknown. */
  readonly onCost?: ((dollars: number | null) => void) | undefined;
}

/** A language model that drafts answers. The port that `llm/` implements. */
export interface DraftModel {
  /** Name of the model, for receipts and cache keys: "gpt-6-luna". */
  readonly name: string;
  /** Changes whenever the prompt does: part of cache keys and receipts. */
  readonly promptVersion: string;
  /** Streams the draft, a statement at a time. Throws {@link DraftError} when there is none. */
  draftAnswer(request: DraftRequest): AsyncIterable<DraftEvent>;
}
