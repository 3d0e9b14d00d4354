import type {
  DraftError,
  DraftEvent,
  DraftModel,
  DraftRequest,
} from "../../src/answering/draft.ts";

/** What a scripted model does in one call: the events it sends, and how it fails at last. */
export interface ScriptedCall {
  readonly events: readonly DraftEvent[];
  readonly failure?: DraftError | Error;
}

export interface ScriptedModel extends DraftModel {
  /** Every request it was sent. */
  readonly requests: readonly DraftRequest[];
}

/** A model that plays its script, a call at a time, and throws on a call that was not scripted. */
export function createScriptedModel(
  ...script: (ScriptedCall | ((request: DraftRequest) => ScriptedCall))[]
): ScriptedModel {
  const requests: DraftRequest[] = [];
  return {
    name: "scripted",
    promptVersion: "0",
    requests,
    async *draftAnswer(request) {
      const step = script[requests.length];
      requests.push(request);
      if (step === undefined) throw new Error(`call ${requests.length} was not scripted`);
      const { events, failure } = typeof step === "function" ? step(request) : step;
      yield* events;
      if (failure !== undefined) throw failure;
    },
  };
}

/** A statement's event; `cites` are labels. */
export function says(text: string, ...cites: readonly string[]): DraftEvent {
  return {
    type: "statement",
    statement: { cites: cites.map((sentence) => ({ sentence, words: null })), text },
  };
}

export const END: DraftEvent = { type: "end" };
