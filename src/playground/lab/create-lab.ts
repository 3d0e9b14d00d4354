import { AsyncLocalStorage } from "node:async_hooks";
import type { Answerer } from "../../answering/answerer.ts";
import { createAnswerer } from "../../answering/create-answerer.ts";
import { createModelAnswerer } from "../../answering/create-model-answerer.ts";
import type { DraftModel } from "../../answering/draft.ts";
import { estimateTokens } from "../../answering/estimate-tokens.ts";
import type { Retriever } from "../../retrieval/retrieved.ts";
import type { Library } from "../../story/library.ts";
import { draftAsSet } from "./draft-as-set.ts";
import type { Explanation } from "./explanation.ts";
import type { LabSettings } from "./lab-settings.ts";
import { createTrace, type Trace } from "./trace.ts";

/** Looks on while answers are made, and lets the page decide who drafts them. */
export interface Lab {
  readonly settings: LabSettings;
  /** Name of the configured model; null: none is. */
  readonly own: string | null;
  change(settings: LabSettings): void;
  /** The last explanation of what a user has asked. */
  lastOf(userId: string): Explanation | null;
  /** Called with every explanation; the page's socket sets it. */
  onExplained: (userId: string, explanation: Explanation) => void;
  /** The three are put around what the bot is built of. */
  watchRetriever(retriever: Retriever): Retriever;
  watchModel(model: DraftModel): DraftModel;
  watchAnswerer(own: Answerer, from: { library: Library; retriever: Retriever }): Answerer;
}

export function createLab(): Lab {
  const traces = new AsyncLocalStorage<Trace>();
  const last = new Map<string, Explanation>();
  let settings: LabSettings = { model: "own", fault: null, latency: 0 };
  let own: DraftModel | null = null;

  const watched = (model: DraftModel): DraftModel => ({
    ...model,
    draftAnswer(request) {
      const trace = traces.getStore();
      if (trace === undefined) return model.draftAnswer(request);
      const { model: chosen } = settings;
      const name = chosen === "own" ? model.name : `${chosen} stand-in`;
      return trace.drafting(name, request, model.draftAnswer(request));
    },
  });

  const lab: Lab = {
    get settings() {
      return settings;
    },
    get own() {
      return own?.name ?? null;
    },
    change(next) {
      settings = next;
    },
    lastOf: (userId) => last.get(userId) ?? null,
    onExplained: () => {},
    watchRetriever: (retriever) => ({
      ...retriever,
      retrieve(question, options) {
        const begun = performance.now();
        const found = retriever.retrieve(question, options);
        traces.getStore()?.searched(found, performance.now() - begun);
        return found;
      },
    }),
    watchModel(model) {
      own = model;
      return watched(draftAsSet(() => settings, model));
    },
    watchAnswerer(configured, { library, retriever }) {
      const alone = createAnswerer({ library, retriever });
      const standIn = createModelAnswerer({
        library,
        retriever,
        model: watched(draftAsSet(() => settings, own)),
        countTokens: estimateTokens,
      });
      const chosen = () => {
        if (settings.model === "own") return configured;
        return settings.model === "none" ? alone : standIn;
      };
      return {
        async answer(question, options = {}) {
          const trace = createTrace(question);
          const begun = performance.now();
          const onCost = (dollars: number | null) => {
            trace.paid(dollars);
            options.onCost?.(dollars);
          };
          const answer = await traces.run(trace, () =>
            chosen().answer(question, { ...options, onCost }),
          );
          const story = library.find(answer.story)!;
          const { asker } = options;
          if (asker != null) {
            const explanation = trace.explain(answer, story, performance.now() - begun);
            last.set(asker.user, explanation);
            lab.onExplained(asker.user, explanation);
          }
          return answer;
        },
      };
    },
  };
  return lab;
}
