import type { Logger } from "pino";
import type { Answerer } from "./answering/answerer.ts";
import { createAnswerer } from "./answering/create-answerer.ts";
import type { ModelConfig } from "./config.ts";
import type { Spent } from "./llm/budget.ts";
import { createRetriever } from "./retrieval/create-retriever.ts";
import type { Retriever } from "./retrieval/retrieved.ts";
import type { Library } from "./story/library.ts";

/** What answers, and what its model cost today; null without a model. */
export interface ComposedAnswerer extends Answerer {
  readonly spent: (() => Spent) | null;
  readonly retriever: Retriever;
  /** Who drafts, for receipts; null without a model. */
  readonly model: { readonly name: string; readonly promptVersion: string } | null;
}

/**
 * Builds what answers: with a model where one is configured, else with the story's sentences. The
 * model's modules are imported only then: a question in the terminal can't wait for them.
 */
export async function composeAnswerer(
  library: Library,
  model: ModelConfig | null,
  log: Logger | null,
): Promise<ComposedAnswerer> {
  const retriever = createRetriever(library.stories);
  if (model === null || log === null) {
    return { ...createAnswerer({ library, retriever }), spent: null, retriever, model: null };
  }
  const [
    { createChatClient },
    { createDraftModel },
    { createVerifier },
    { createModelAnswerer },
    { createCachedAnswerer },
    { estimateTokens },
  ] = await Promise.all([
    import("./llm/create-chat-client.ts"),
    import("./llm/create-draft-model.ts"),
    import("./llm/create-verifier.ts"),
    import("./answering/create-model-answerer.ts"),
    import("./answering/create-cached-answerer.ts"),
    import("./answering/estimate-tokens.ts"),
  ]);
  const { apiKey, baseUrl, name, groundingTokens, verify, ...limits } = model;
  const client = createChatClient({ apiKey, baseUrl, model: name, limits, log });
  const drafting = createDraftModel(client);
  const answerer = createModelAnswerer({
    library,
    retriever,
    model: drafting,
    countTokens: estimateTokens,
    groundingTokens,
    verifier: verify ? createVerifier(client) : null,
  });
  const variant = `${name}:${drafting.promptVersion}:${verify ? "verified" : ""}`;
  return {
    ...createCachedAnswerer({ answerer, library, variant }),
    spent: client.spent,
    retriever,
    model: { name, promptVersion: drafting.promptVersion },
  };
}
