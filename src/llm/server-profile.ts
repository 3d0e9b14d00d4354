/** Servers that speak Chat Completions, as far as they differ. */
export type ServerKind =
  | "openai"
  | "azure"
  | "ollama"
  | "llama.cpp"
  | "lmstudio"
  | "vllm"
  | "openrouter"
  | "groq"
  | "mistral"
  | "unknown";

const BY_HOST: readonly (readonly [RegExp, ServerKind])[] = [
  [/(?:^|\.)api\.openai\.com$/, "openai"],
  [/\.openai\.azure\.com$|\.azure\.com$/, "azure"],
  [/openrouter\.ai$/, "openrouter"],
  [/groq\.com$/, "groq"],
  [/mistral\.ai$/, "mistral"],
];
const BY_PORT: Readonly<Record<string, ServerKind>> = {
  11434: "ollama",
  8080: "llama.cpp",
  1234: "lmstudio",
  8000: "vllm",
};

/** Tells the server by its address; on this machine by its usual port. */
export function serverKindOf(baseUrl: string | null): ServerKind {
  if (baseUrl === null) return "openai";
  const url = new URL(baseUrl);
  return BY_HOST.find(([host]) => host.test(url.hostname))?.[1] ?? BY_PORT[url.port] ?? "unknown";
}

/** The most that an answer may take, thinking included. */
const MOST_TOKENS_OUT = 1_500;
/** On one's own machine, where a token takes long and nobody thinks aloud. */
const MOST_TOKENS_OUT_LOCAL = 500;
const LOCAL: ReadonlySet<ServerKind> = new Set(["llama.cpp", "ollama", "lmstudio", "vllm"]);

/** Tokens that a reply may have at most. */
export const mostTokensOut = (kind: ServerKind): number =>
  LOCAL.has(kind) ? MOST_TOKENS_OUT_LOCAL : MOST_TOKENS_OUT;

/** Models that think before they answer: they take no temperature, and less thinking is enough. */
const REASONING = /^(?:gpt-[5-9]|o\d)/;

/**
 * Parameters of a request that not every server knows. Whatever a server refuses by name is left
 * out the next time.
 */
export function parametersFor(
  kind: ServerKind,
  model: string,
  cacheKey: string,
): Record<string, unknown> {
  if (kind === "openai" || kind === "azure") {
    return {
      max_completion_tokens: mostTokensOut(kind),
      prompt_cache_key: cacheKey,
      store: false,
      stream_options: { include_usage: true },
      ...(REASONING.test(model)
        ? { reasoning_effort: "low", verbosity: "low" }
        : { temperature: 0 }),
    };
  }
  return {
    max_tokens: mostTokensOut(kind),
    temperature: 0,
    ...(kind === "mistral" ? {} : { stream_options: { include_usage: true } }),
  };
}
