import type { Span } from "../story/story.ts";
import type { ClaimReceipt } from "./checks/check-result.ts";
import type { Fallback } from "./fallback-lines.ts";

export type VoiceKind = "narration" | "direct" | "reported" | "scare";

/** Who is speaking in a quote. */
export interface Voice {
  readonly kind: VoiceKind;
  /** Canonical name; null for narration, and wherever the story leaves it unsure. */
  readonly speaker: string | null;
  /** The words that mark the speech ("said"), as the story has them. */
  readonly cue: string | null;
}

/**
 * The story's words, by offset. `story.text.slice(quote.start, quote.end) === quote.text`, always:
 * quotes are made by {@link ../answering/quote.ts} only, which slices.
 */
export interface Quote extends Span {
  /** 1-based, in the order shown. */
  readonly n: number;
  /** The story's id. */
  readonly story: string;
  readonly text: string;
  /** 1-based paragraph; null for a title, heading, caption or credit. */
  readonly paragraph: number | null;
  /** Readable place: "paragraph 6", "photo caption", "title". */
  readonly place: string;
  readonly voice: Voice;
}

/** Second stamp of a statement: how far the cited quotes carry it. What they don't is not shown. */
export type Support = "full" | "partial";

export interface AnswerStatement {
  readonly text: string;
  /** Numbers of the quotes that carry it, ascending, at least one. */
  readonly citations: readonly number[];
  readonly support: Support;
}

/** How sure the answer is that the story answers the question. */
export type Confidence = "strong" | "weak" | "none";

/** Why the answer is what it is; for `--json`, `--explain` and the playground's panel. */
export interface AnswerReasons {
  /** Share (0..1) of the question's content words, weighted by rarity, met by what is quoted. */
  readonly coverage: number;
  /** The question's content words that the story never has. */
  readonly missing: readonly string[];
  /** One line each, in plain words: "asks what Putin said, but the story never quotes Putin". */
  readonly notes: readonly string[];
  /** Set when a model was to answer and did not. */
  readonly fallback: Fallback | null;
  /** Matched terms and score parts of each quote, in the order of `quotes`, then of `nearest`. */
  readonly ranks: readonly {
    readonly score: number;
    readonly matched: readonly string[];
    readonly parts: Readonly<Record<string, number>>;
  }[];
  /**
   * What the checks found about each claim of a model's draft, shown or not. Details may hold words
   * of the draft that did not hold: for logs and moderators, never for readers.
   */
  readonly claims?: readonly ClaimReceipt[];
}

/**
 * What is shown for a question. `answered`: statements and quotes are filled, `nearest` is empty.
 * `not_in_story`: the other way round, and `confidence` is `none`.
 */
export interface Answer {
  readonly status: "answered" | "not_in_story";
  readonly confidence: Confidence;
  readonly mode: "extractive" | "model";
  /** The story's id. */
  readonly story: string;
  /** In the order shown. Empty in extractive mode when the quotes speak for themselves. */
  readonly statements: readonly AnswerStatement[];
  readonly quotes: readonly Quote[];
  /** The passages that come nearest when the story does not say. */
  readonly nearest: readonly Quote[];
  readonly reasons: AnswerReasons;
}

/** A question as the bot's users ask it. */
export interface Question {
  readonly text: string;
  /** Only this story; null: the library's only or first story that fits. */
  readonly storyId: string | null;
  /** Earlier questions and answers of the same conversation, oldest first. */
  readonly history: readonly { readonly question: string; readonly answer: string }[];
  /** At most this many quotes. Default 3. */
  readonly quotes: number;
}
