import type { Answerer } from "../answering/answerer.ts";
import type { LookUp } from "../answering/create-cached-answerer.ts";
import type { DraftModel } from "../answering/draft.ts";
import type { Retriever } from "../retrieval/retrieved.ts";
import type { Observation, Observe, SpentToday } from "./observation.ts";

type CallOutcome = (Observation & { what: "call" })["outcome"];

/** Puts itself around what answers, and tells how long each stage took and what came of it. */
export interface AnsweringWatch {
  watchRetriever(retriever: Retriever): Retriever;
  watchModel(model: DraftModel): DraftModel;
  watchAnswerer(answerer: Answerer): Answerer;
  observeCall(outcome: CallOutcome, milliseconds: number, spent: SpentToday): void;
  onLookUp(how: LookUp): void;
}

export function watchAnswering(observe: Observe): AnsweringWatch {
  return {
    watchRetriever: (retriever) => ({
      ...retriever,
      retrieve(question, options) {
        const begun = performance.now();
        const found = retriever.retrieve(question, options);
        observe({ what: "find", milliseconds: performance.now() - begun });
        return found;
      },
    }),
    watchModel: (model) => ({
      ...model,
      async *draftAnswer(request) {
        const begun = performance.now();
        try {
          yield* model.draftAnswer(request);
        } finally {
          observe({ what: "draft", milliseconds: performance.now() - begun });
        }
      },
    }),
    watchAnswerer: (answerer) => ({
      ...answerer,
      async answer(question, options) {
        const begun = performance.now();
        const answer = await answerer.answer(question, options);
        const { confidence, mode, reasons } = answer;
        const milliseconds = performance.now() - begun;
        observe({ what: "answer", milliseconds, confidence, mode, fallback: reasons.fallback });
        return answer;
      },
    }),
    observeCall: (outcome, milliseconds, spent) =>
      observe({ what: "call", outcome, milliseconds, spent }),
    onLookUp: (how) => observe({ what: "lookUp", how }),
  };
}
