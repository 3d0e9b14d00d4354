import type { Logger } from "pino";
import type { Answerer } from "../answering/answerer.ts";
import type { Summarizer } from "../answering/summary/create-summarizer.ts";
import { type ComposedAnswerer, composeAnswerer, type Watch } from "../compose-answerer.ts";
import type { ModelConfig } from "../config.ts";
import type { BudgetCounts } from "../llm/budget.ts";
import { PROMPT_VERSION, SUMMARY_PROMPT_VERSION } from "../llm/prompts.ts";
import type { Observe } from "../operations/observation.ts";
import { buildRetriever, createRetriever } from "../retrieval/create-retriever.ts";
import { createLibrary, type Library } from "../story/library.ts";
import { openAnswerThread } from "./open-answer-thread.ts";

export interface WithThreadOptions {
  readonly library: Library;
  readonly model: ModelConfig;
  readonly logLevel: string;
  readonly counts: BudgetCounts;
  readonly watch: Watch;
  /** Told what is seen in the thread. */
  readonly onObserved: Observe;
  readonly log: Logger;
}

/** What `composeAnswerer` gives, with a thread for the whole library. */
export interface AnswererWithThread extends ComposedAnswerer {
  close(): Promise<void>;
}

/** Answers with what is made of something that is loaded with the first question. */
function createLazyAnswerer(open: () => Promise<Answerer>): Answerer {
  let opening: Promise<Answerer> | null = null;
  return {
    async answer(question, options) {
      opening ??= open();
      return (await opening).answer(question, options);
    },
    forget() {
      void opening?.then(({ forget }) => forget?.());
    },
  };
}

function createLazySummarizer(
  model: NonNullable<Summarizer["model"]>,
  open: () => Promise<Summarizer>,
): Summarizer {
  let opening: Promise<Summarizer> | null = null;
  return {
    model,
    async summarize(...asked) {
      opening ??= open();
      return (await opening).summarize(...asked);
    },
    forget() {
      void opening?.then((summarizer) => summarizer.forget());
    },
  };
}

/**
 * Answers about the whole library in a thread of its own; limited readings, stories of servers and
 * summaries in this one, where what speaks to the model is loaded with the first of them: it takes 50 MB.
 */
export function composeWithThread(options: WithThreadOptions): AnswererWithThread {
  const { library, model, logLevel, counts, watch, onObserved, log } = options;
  let composing: Promise<ComposedAnswerer> | null = null;
  const compose = () => {
    // The libraries that it answers about are given to it one by one.
    composing ??= composeAnswerer(createLibrary([]), model, log, counts, watch);
    return composing;
  };
  const over: ComposedAnswerer["over"] = (part, given) => {
    const retriever = given ?? watch.watchRetriever(createRetriever(part.stories));
    const open = async () => (await compose()).over(part, retriever).answerer;
    return { retriever, answerer: createLazyAnswerer(open) };
  };
  const { answerer: standIn, retriever } = over(library);
  const { stories } = library;
  const thread = openAnswerThread({
    stories,
    model,
    logLevel,
    counts,
    standIn,
    onObserved,
    log,
  });
  const { name } = model;
  return {
    ...thread,
    retriever,
    over,
    buildIndex: async (stories) => watch.watchRetriever(await buildRetriever(stories)),
    model: { name, promptVersion: PROMPT_VERSION },
    openSummarizer: async () =>
      createLazySummarizer({ name, promptVersion: SUMMARY_PROMPT_VERSION }, async () =>
        (await compose()).openSummarizer(),
      ),
    close: () => thread.close(),
  };
}
