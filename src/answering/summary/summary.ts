import type { Quote, Support } from "../answer.ts";
import type { FALLBACK_LINES } from "../fallback-lines.ts";

/**
 * - `line`: the story in one sentence; `brief`: in three; `full`: in up to ten;
 * - `timeline`: what the story dates, in order of time;
 * - `who`: everybody in it, by their roles in the story's own words;
 * - `sides`: who holds what, by speaker.
 */
export const SUMMARY_STYLES = ["line", "brief", "full", "timeline", "who", "sides"] as const;

export type SummaryStyle = (typeof SUMMARY_STYLES)[number];

/** A day, or the first and the last of several. ISO 8601 dates, both included. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
  /** How exactly the story says it: a "year" is shown as such, not as its first and last day. */
  readonly precision: "day" | "month" | "year";
}

/** What a line is about. */
export type LineLabel =
  | {
      readonly type: "time";
      /** The story's own words: "over the weekend". */
      readonly said: string;
      /** Null: the story does not tell. */
      readonly date: DateRange | null;
    }
  | {
      readonly type: "member";
      /** A name of the story's cast. */
      readonly name: string;
    };

export interface SummaryLine {
  readonly label: LineLabel | null;
  /** A model's statement that held; null: the quotes speak for themselves. */
  readonly text: string | null;
  /** How far the quotes carry the text; "full" without one. */
  readonly support: Support;
  /** Numbers of the quotes, ascending, at least one. */
  readonly citations: readonly number[];
}

/** A summary of a story, every line with its quotes. */
export interface Summary {
  readonly style: SummaryStyle;
  /** The story's id. */
  readonly story: string;
  /** The topic that it keeps to; null: none. */
  readonly focus: string | null;
  readonly mode: "extractive" | "model";
  /** Empty where the story has nothing of the kind: no dates, no speakers, nothing on the topic. */
  readonly lines: readonly SummaryLine[];
  /** Numbered in the order shown; a quote of several lines stands once. */
  readonly quotes: readonly Quote[];
  /** Set when a model was to draft and did not: one quiet line for the reader. */
  readonly fallback: keyof typeof FALLBACK_LINES | null;
}
