import { randomBytes } from "node:crypto";
import type { DraftEvent } from "../answering/draft.ts";
import type { SummaryDraftRequest, SummaryModel } from "../answering/summary/summary-model.ts";
import type { ChatCall, ChatClient } from "./create-chat-client.ts";
import { guarded } from "./create-draft-model.ts";
import { createDraftFormat } from "./draft-format.ts";
import { createDraftReader } from "./draft-reader.ts";
import { renderSummaryPrompt, SUMMARY_PROMPT_VERSION } from "./prompts.ts";
import { shorten } from "./shorten-grounding.ts";

/** Statements of the longest style. */
const MOST_STATEMENTS = 8;

/** Drafts summaries by way of a model server. */
export function createSummaryModel(client: ChatClient): SummaryModel {
  const canary = `zq${randomBytes(6).toString("hex")}`;
  const draftFormat = createDraftFormat(client.kind, MOST_STATEMENTS);
  return {
    name: client.model,
    promptVersion: SUMMARY_PROMPT_VERSION,
    draftSummary(request) {
      const callOf = (from: SummaryDraftRequest, whole: boolean): ChatCall<DraftEvent> => ({
        messages: renderSummaryPrompt(from, canary),
        cacheKey: from.grounding.story.sha256.slice(0, 32),
        format: () => draftFormat(from.grounding),
        read: () => guarded(createDraftReader(), canary),
        shorten: whole
          ? () => callOf(shorten({ ...from, question: from.focus ?? titleOf(from) }), false)
          : null,
        asker: from.asker,
        signal: from.signal,
      });
      return client.send(callOf(request, true));
    },
  };
}

const titleOf = ({ grounding }: SummaryDraftRequest) => grounding.story.title;
