import type { Logger } from "pino";
import type { Answerer } from "../answering/answerer.ts";
import type { Summarizer } from "../answering/summary/create-summarizer.ts";
import { type ComposedAnswerer, composeAnswerer } from "../compose-answerer.ts";
import type { ModelConfig } from "../config.ts";
import type { BudgetCounts } from "../llm/budget.ts";
import { PROMPT_VERSION, SUMMARY_PROMPT_VERSION } from "../llm/prompts.ts";
import { createRetriever } from "../retrieval/create-retriever.ts";
import type { Library } from "../story/library.ts";
import { openAnswerThread } from "./open-answer-thread.ts";

export interface WithThreadOptions {
  readonly library: Library;
  readonly model: ModelConfig;
  readonly logLevel: string;
  readonly counts: BudgetCounts;
  readonly log: Logger;
}

/** What `composeAnswerer` gives, with a thread for the whole library. */
export interface AnswererWithThread extends Omit<ComposedAnswerer, "spent"> {
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
  const { library, model, logLevel, counts, log } = options;
  let composing: Promise<ComposedAnswerer> | null = null;
  const compose = () => {
    composing ??= composeAnswerer(library, model, log, counts);
    return composing;
  };
  const over: ComposedAnswerer["over"] = (stories, given) => {
    const retriever = given ?? createRetriever(stories.stories);
    const open = async () => (await compose()).over(stories, retriever).answerer;
    return { retriever, answerer: createLazyAnswerer(open) };
  };
  const { answerer: standIn, retriever } = over(library);
  const { stories } = library;
  const thread = openAnswerThread({ stories, model, logLevel, counts, standIn, log });
  const { name } = model;
  return {
    ...thread,
    retriever,
    over,
    model: { name, promptVersion: PROMPT_VERSION },
    openSummarizer: async () =>
      createLazySummarizer({ name, promptVersion: SUMMARY_PROMPT_VERSION }, async () =>
        (await compose()).openSummarizer(),
      ),
  };
}
