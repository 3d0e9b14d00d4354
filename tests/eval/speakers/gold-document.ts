import type { Span, UtteranceKind } from "../../../src/story/story.ts";

/** An utterance as a careful reader marks it; offsets are UTF-16 code units into the text. */
export interface GoldUtterance extends Span {
  readonly kind: UtteranceKind;
  /** The fullest name that the text gives; null where it names nobody, or leaves it unsure. */
  readonly speaker: string | null;
}

/** A text with everything that is said in it: a line of `gold.*.jsonl`. */
export interface GoldDocument {
  readonly id: string;
  readonly style: string;
  /** BCP 47 primary subtag. */
  readonly language: string;
  /** Other names of a speaker in this text, where its words do not tell: Russia: ["Kremlin"]. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly text: string;
  /** In text order, the outer before the inner. */
  readonly utterances: readonly GoldUtterance[];
}

/** Text order, the outer of two that begin together first. */
export const inTextOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
