import type { Logger } from "pino";
import type { Answerer } from "./answering/answerer.ts";
import { createAnswerer } from "./answering/create-answerer.ts";
import type { LookUp } from "./answering/create-cached-answerer.ts";
import type { Summarizer } from "./answering/summary/create-summarizer.ts";
import type { SummaryModel } from "./answering/summary/summary-model.ts";
import type { ModelConfig } from "./config.ts";
import type { BudgetCounts } from "./llm/budget.ts";
import type { ObserveCall } from "./llm/observe-client.ts";
import type { Lab } from "./playground/lab/create-lab.ts";
import { buildRetriever, createRetriever } from "./retrieval/create-retriever.ts";
import type { Retriever } from "./retrieval/retrieved.ts";
import type { Library } from "./story/library.ts";
import type { Story } from "./story/story.ts";

/** What finds and answers in one library. */
interface AnsweredLibrary {
  readonly answerer: Answerer;
  readonly retriever: Retriever;
}

/** What answers, and what it is made of. */
export interface ComposedAnswerer extends Answerer {
  readonly retriever: Retriever;
  /** The same over another library: with the same model, and on the same budget. */
  readonly over: (library: Library, retriever?: Retriever) => AnsweredLibrary;
  /** What finds in a server's stories, built bit by bit. */
  readonly buildIndex: (stories: readonly Story[]) => Promise<Retriever>;
  /** Who drafts, for receipts; null without a model. */
  readonly model: { readonly name: string; readonly promptVersion: string } | null;
  /** What summarises, with the same model; loaded when it is asked for. */
  readonly openSummarizer: () => Promise<Summarizer>;
}

async function openSummarizer(model: SummaryModel | null, groundingTokens?: number) {
  const [{ createSummarizer }, { estimateTokens }] = await Promise.all([
    import("./answering/summary/create-summarizer.ts"),
    import("./answering/estimate-tokens.ts"),
  ]);
  const budget = groundingTokens === undefined ? {} : { groundingTokens };
  return createSummarizer({ model, countTokens: estimateTokens, ...budget });
}

/** Looks on, and may put others in the place of what answers. */
export interface Watch extends Pick<Lab, "watchRetriever" | "watchModel" | "watchAnswerer"> {
  /** Told of the model's calls. */
  readonly observeCall?: ObserveCall;
  /** Told whether an answer was there already. */
  readonly onLookUp?: (how: LookUp) => void;
}

export const UNWATCHED: Watch = {
  watchRetriever: (retriever) => retriever,
  watchModel: (model) => model,
  watchAnswerer: (answerer) => answerer,
};

/** Two that look on, the second from further away. */
export const watchTwice = (inner: Watch, outer: Watch): Watch => ({
  ...inner,
  ...outer,
  watchRetriever: (retriever) => outer.watchRetriever(inner.watchRetriever(retriever)),
  watchModel: (model) => outer.watchModel(inner.watchModel(model)),
  watchAnswerer: (answerer, from) => outer.watchAnswerer(inner.watchAnswerer(answerer, from), from),
});

/**
 * Builds what answers: with a model where one is configured, else with the story's sentences. The
 * model's modules are imported only then: a question in the terminal can't wait for them. `counts`
 * null: its budget is counted by this process alone, and ends with it.
 */
export async function composeAnswerer(
  library: Library,
  model: ModelConfig | null,
  log: Logger | null,
  counts: BudgetCounts | null = null,
  watch: Watch = UNWATCHED,
): Promise<ComposedAnswerer> {
  const buildIndex: ComposedAnswerer["buildIndex"] = async (stories) =>
    watch.watchRetriever(await buildRetriever(stories));
  if (model === null || log === null) {
    const over: ComposedAnswerer["over"] = (stories, given) => {
      const retriever = given ?? watch.watchRetriever(createRetriever(stories.stories));
      const from = { library: stories, retriever };
      return { retriever, answerer: watch.watchAnswerer(createAnswerer(from), from) };
    };
    const { answerer, retriever } = over(library);
    const alone = () => openSummarizer(null);
    return {
      ...answerer,
      ...{ retriever, over, buildIndex, model: null, openSummarizer: alone },
    };
  }
  const [
    { createChatClient },
    { createDraftModel },
    { createVerifier },
    { createModelAnswerer },
    { createCachedAnswerer },
    { estimateTokens },
    { createMemoryQuotas },
    { observeClient },
  ] = await Promise.all([
    import("./llm/create-chat-client.ts"),
    import("./llm/create-draft-model.ts"),
    import("./llm/create-verifier.ts"),
    import("./answering/create-model-answerer.ts"),
    import("./answering/create-cached-answerer.ts"),
    import("./answering/estimate-tokens.ts"),
    import("./storage/memory/create-memory-quotas.ts"),
    import("./llm/observe-client.ts"),
  ]);
  const { apiKey, baseUrl, name, groundingTokens, verify, ...limits } = model;
  const bare = createChatClient({
    apiKey,
    baseUrl,
    model: name,
    limits,
    counts: counts ?? createMemoryQuotas(Date.now),
    log,
  });
  const { observeCall, onLookUp } = watch;
  const client = observeCall === undefined ? bare : observeClient(bare, observeCall);
  const drafting = watch.watchModel(createDraftModel(client));
  const verifier = verify ? createVerifier(client) : null;
  const variant = `${name}:${drafting.promptVersion}:${verify ? "verified" : ""}`;
  const over: ComposedAnswerer["over"] = (stories, given) => {
    const retriever = given ?? watch.watchRetriever(createRetriever(stories.stories));
    const answerer = createModelAnswerer({
      library: stories,
      retriever,
      model: drafting,
      countTokens: estimateTokens,
      groundingTokens,
      verifier,
    });
    // A cache of its own: what was read further on must not come out of it.
    const cached = createCachedAnswerer({
      answerer,
      library: stories,
      variant,
      ...(onLookUp === undefined ? {} : { onLookUp }),
    });
    return { retriever, answerer: watch.watchAnswerer(cached, { library: stories, retriever }) };
  };
  const { answerer, retriever } = over(library);
  return {
    ...answerer,
    retriever,
    over,
    buildIndex,
    model: { name, promptVersion: drafting.promptVersion },
    openSummarizer: async () => {
      const { createSummaryModel } = await import("./llm/create-summary-model.ts");
      return openSummarizer(createSummaryModel(client), groundingTokens);
    },
  };
}
