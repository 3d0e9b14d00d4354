import { APIConnectionError, APIError, APIUserAbortError } from "openai";
import { DraftError } from "../answering/draft.ts";

/** What is to be done about a failed request. */
export interface Failure {
  readonly error: DraftError;
  /** Worth another try: nothing of the request itself was wrong. */
  readonly retry: boolean;
  /** Milliseconds that the server asked to wait; null: it did not say. */
  readonly after: number | null;
  /** Name of a parameter that the server does not know. */
  readonly parameter: string | null;
  /** The story is too long for the model's window. */
  readonly tooLong: boolean;
}

/** `Retry-After` in seconds or as a date, as milliseconds; null where it is missing or odd. */
export function retryAfter(value: string | null | undefined, now = Date.now()): number | null {
  if (value == null || value.trim() === "") return null;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** Parameters that differ between servers, and so may be refused by name. */
const OPTIONAL =
  /\b(response_format|json_schema|max_completion_tokens|max_tokens|reasoning_effort|verbosity|prompt_cache_key|store|stream_options|temperature)\b/;

/** Reads an error of the OpenAI library. Its message never holds the key, but may hold user text. */
export function explainFailure(error: unknown): Failure {
  const none = { retry: false, after: null, parameter: null, tooLong: false };
  if (error instanceof DraftError) return { ...none, error };
  if (error instanceof APIUserAbortError || (error as Error)?.name === "AbortError") {
    return {
      ...none,
      error: new DraftError("timeout", "the model took too long", { cause: error }),
    };
  }
  if (error instanceof APIConnectionError || !(error instanceof APIError)) {
    const unreachable = new DraftError("unavailable", "the model server can't be reached", {
      cause: error,
    });
    return { ...none, error: unreachable, retry: true };
  }
  const { status, code, message } = error;
  const after = retryAfter(error.headers?.get("retry-after"));
  if (status === 429) {
    const spent = code === "insufficient_quota";
    const busy = new DraftError(
      spent ? "rejected" : "busy",
      `the model server answered 429 (${code})`,
    );
    return { ...none, error: busy, retry: !spent, after };
  }
  if (status === 400 || status === 422) {
    const tooLong =
      code === "context_length_exceeded" || /context length|too many tokens/i.test(message);
    const parameter = error.param ?? OPTIONAL.exec(message)?.[1] ?? null;
    const refused = new DraftError(
      "unavailable",
      `the model server refused the request (${code ?? status})`,
    );
    return { ...none, error: refused, parameter: tooLong ? null : parameter, tooLong };
  }
  if (status === 401 || status === 403 || status === 404) {
    return { ...none, error: new DraftError("rejected", `the model server answered ${status}`) };
  }
  const failed = new DraftError("unavailable", `the model server answered ${status}`, {
    cause: error,
  });
  return { ...none, error: failed, retry: (status ?? 500) >= 500, after };
}
