/** How an answer came about, as the page's panel shows it. Everything in it is plain JSON. */
export interface Explanation {
  /** As it was understood: a follow-up is made whole. */
  readonly question: string;
  /** Title of the story. */
  readonly story: string;
  /** ISO 8601. */
  readonly at: string;
  readonly status: "answered" | "not_in_story";
  readonly confidence: "strong" | "weak" | "none";
  readonly mode: "extractive" | "model";
  /** Share (0..1) of the question's content words that the quotes meet. */
  readonly coverage: number;
  /** The question's words that the story never has. */
  readonly missing: readonly string[];
  readonly notes: readonly string[];
  /** Why a model's answer gave way to quotes, in a sentence; null: it did not. */
  readonly fallback: string | null;
  /** Best first. */
  readonly passages: readonly ExplainedPassage[];
  /** Null: no model was asked. */
  readonly drafting: ExplainedDrafting | null;
  readonly stages: readonly { readonly name: string; readonly milliseconds: number }[];
}

export interface ExplainedPassage {
  readonly place: string;
  readonly score: number;
  /** Best first. */
  readonly sentences: readonly ExplainedSentence[];
}

export interface ExplainedSentence {
  readonly text: string;
  readonly score: number;
  readonly matched: readonly string[];
  readonly parts: readonly { readonly name: string; readonly value: number }[];
  /** Whether the answer quotes it. */
  readonly quoted: boolean;
}

export interface ExplainedDrafting {
  readonly model: string;
  /** The sentences that it was shown, in story order. */
  readonly grounding: readonly { readonly label: string; readonly text: string }[];
  /** True when the grounding is all of the story that may be quoted. */
  readonly whole: boolean;
  readonly drafts: readonly ExplainedDraft[];
  /** Estimated: three characters a token. */
  readonly tokens: { readonly sent: number; readonly received: number };
  /** US dollars; null where the model's price is unknown. */
  readonly dollars: number | null;
}

/** One call of the model: the first one, or the one repair. */
export interface ExplainedDraft {
  readonly statements: readonly ExplainedStatement[];
  /** How it ended: "end", "silent", or the failure's name and message. */
  readonly ending: string;
}

export interface ExplainedStatement {
  readonly text: string;
  /** Labels of grounding sentences. */
  readonly cites: readonly string[];
  /** How far the story carries it; "none" is not shown. */
  readonly stamp: "full" | "partial" | "none";
  readonly checks: readonly {
    readonly name: string;
    readonly passed: boolean;
    readonly detail: string | null;
  }[];
}
