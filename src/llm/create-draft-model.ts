import { randomBytes } from "node:crypto";
import { DraftError, type DraftEvent, type DraftModel } from "../answering/draft.ts";
import type { ChatCall, ChatClient, ChatReader } from "./create-chat-client.ts";
import { createDraftFormat } from "./draft-format.ts";
import { createDraftReader } from "./draft-reader.ts";
import { leaksPrompt, PROMPT_VERSION, renderPrompt } from "./prompts.ts";
import { shorten } from "./shorten-grounding.ts";

/** A reader that ends a draft which repeats its instructions. */
export function guarded(reader: ChatReader<DraftEvent>, canary: string): ChatReader<DraftEvent> {
  return {
    push(content) {
      const events = reader.push(content);
      for (const event of events) {
        if (event.type === "statement" && leaksPrompt(event.statement.text, canary)) {
          throw new DraftError("malformed", "the draft repeats its instructions");
        }
      }
      return events;
    },
    finish: () => reader.finish(),
  };
}

/** Drafts answers by way of a model server. */
export function createDraftModel(client: ChatClient): DraftModel {
  const canary = `zq${randomBytes(6).toString("hex")}`;
  const draftFormat = createDraftFormat(client.kind);
  return {
    name: client.model,
    promptVersion: PROMPT_VERSION,
    draftAnswer(request) {
      const callOf = (from: typeof request): ChatCall<DraftEvent> => ({
        messages: renderPrompt(from, canary),
        cacheKey: from.grounding.story.sha256.slice(0, 32),
        format: () => draftFormat(from.grounding),
        read: () => guarded(createDraftReader(), canary),
        shorten: from === request ? () => callOf(shorten(request)) : null,
        asker: request.asker,
        signal: request.signal,
        onCost: request.onCost,
      });
      return client.send(callOf(request));
    },
  };
}
