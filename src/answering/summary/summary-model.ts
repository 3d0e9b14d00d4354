import type { DraftEvent, DraftRequest, Grounding } from "../draft.ts";
import type { SummaryStyle } from "./summary.ts";

export interface SummaryDraftRequest {
  readonly style: SummaryStyle;
  /** A topic to keep to; null: the story as a whole. */
  readonly focus: string | null;
  /** Lines wanted at most. */
  readonly lines: number;
  readonly grounding: Grounding;
  readonly asker: DraftRequest["asker"];
  readonly signal: AbortSignal | null;
}

/** A language model that drafts summaries. The port that `llm/` implements. */
export interface SummaryModel {
  /** Name of the model, for receipts and cache keys. */
  readonly name: string;
  /** Changes whenever the prompt does: part of cache keys and receipts. */
  readonly promptVersion: string;
  /** Streams the draft, a line at a time. Throws a `DraftError` when there is none. */
  draftSummary(request: SummaryDraftRequest): AsyncIterable<DraftEvent>;
}
