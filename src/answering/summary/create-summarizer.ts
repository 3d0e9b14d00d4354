import type { Story } from "../../story/story.ts";
import { DraftError, type DraftRequest } from "../draft.ts";
import type { Receipt } from "../receipt.ts";
import { mergeItems } from "./merge-items.ts";
import { findItems, type SummaryRequest } from "./summarize-extractively.ts";
import { draftItems } from "./summarize-with-model.ts";
import type { Summary } from "./summary.ts";
import { numberQuotes } from "./summary-item.ts";
import type { SummaryModel } from "./summary-model.ts";

/** Summarises stories; the same summary of the same story is built once. */
export interface Summarizer {
  /** Who drafts, for receipts; null without a model. */
  readonly model: Receipt["model"];
  /** Rejects on bugs only: where a model fails, the story's own words are given. */
  summarize(story: Story, request: SummaryRequest, options?: SummarizeOptions): Promise<Summary>;
  /** Lets go of what was summarised before: a topic is in somebody's words. */
  forget(): void;
}

export interface SummarizeOptions {
  /** Whose budget and cooldown a model call counts against; null: nobody's. */
  readonly asker?: DraftRequest["asker"];
  readonly signal?: AbortSignal;
}

export interface SummarizerOptions {
  /** Null: the story's own sentences alone. */
  readonly model: SummaryModel | null;
  readonly countTokens: (text: string) => number;
  /** Tokens of the story that the model is shown at most. Default 3,000. */
  readonly groundingTokens?: number;
  /** Summaries kept. Default 200. */
  readonly most?: number;
}

const GROUNDING_TOKENS = 3_000;
const MOST = 200;

const normalize = (focus: string) =>
  focus.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

/** A story that is limited to its first part is another one: `text` and `sentences` end earlier. */
function keyOf({ id, sha256, text, sentences, source }: Story, { style, focus }: SummaryRequest) {
  const far = [text.length, sentences.length];
  return JSON.stringify([id, sha256, far, source.date, style, focus && normalize(focus)]);
}

export function createSummarizer(options: SummarizerOptions): Summarizer {
  const { model, countTokens, groundingTokens = GROUNDING_TOKENS, most = MOST } = options;
  const kept = new Map<string, Promise<Summary>>();

  const build = async (
    story: Story,
    request: SummaryRequest,
    { asker = null, signal }: SummarizeOptions,
  ): Promise<Summary> => {
    const extractive = findItems(story, request);
    const whole = (items: typeof extractive, fallback: Summary["fallback"]): Summary => {
      const mode = items.some(({ text }) => text !== null) ? "model" : "extractive";
      const { style, focus } = request;
      return { style, focus, story: story.id, mode, fallback, ...numberQuotes(story, items) };
    };
    if (model === null || extractive.length === 0) return whole(extractive, null);
    try {
      const call = { model, countTokens, groundingTokens, asker, signal: signal ?? null };
      const { items } = await draftItems(story, request, extractive, call);
      if (items.length === 0) return whole(extractive, "unverified");
      return whole(mergeItems(request.style, items, extractive), null);
    } catch (error) {
      if (signal?.aborted === true) return whole(extractive, "stopped");
      if (error instanceof DraftError) return whole(extractive, error.failure);
      throw error;
    }
  };

  return {
    model: model && { name: model.name, promptVersion: model.promptVersion },
    forget: () => kept.clear(),
    summarize(story, request, given = {}) {
      const key = keyOf(story, request);
      const known = kept.get(key);
      if (known !== undefined) {
        kept.delete(key);
        kept.set(key, known);
        return known;
      }
      const building = build(story, request, given);
      kept.set(key, building);
      if (kept.size > most) kept.delete(kept.keys().next().value!);
      const forget = () => {
        if (kept.get(key) === building) kept.delete(key);
      };
      // What a failing model left is given, but tried again the next time.
      building.then(({ fallback }) => fallback !== null && forget(), forget);
      return building;
    },
  };
}
