import type { Answer } from "../answering/answer.ts";
import type { Answerer } from "../answering/answerer.ts";
import type { DraftModel } from "../answering/draft.ts";
import type { Retriever } from "../retrieval/retrieved.ts";

/** A part of the way from a question to its answer: finding, drafting, and all of it together. */
export type Stage = "find" | "draft" | "answer";

export interface StageObserver {
  took(stage: Stage, milliseconds: number): void;
  answered(answer: Pick<Answer, "confidence" | "mode" | "reasons">): void;
}

/** Puts itself around what answers, and tells how long each stage took and what came of it. */
export interface StageWatch {
  watchRetriever(retriever: Retriever): Retriever;
  watchModel(model: DraftModel): DraftModel;
  watchAnswerer(answerer: Answerer): Answerer;
}

export function createStageWatch(observer: StageObserver): StageWatch {
  return {
    watchRetriever: (retriever) => ({
      ...retriever,
      retrieve(question, options) {
        const begun = performance.now();
        const found = retriever.retrieve(question, options);
        observer.took("find", performance.now() - begun);
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
          observer.took("draft", performance.now() - begun);
        }
      },
    }),
    watchAnswerer: (answerer) => ({
      ...answerer,
      async answer(question, options) {
        const begun = performance.now();
        const answer = await answerer.answer(question, options);
        observer.took("answer", performance.now() - begun);
        observer.answered(answer);
        return answer;
      },
    }),
  };
}
