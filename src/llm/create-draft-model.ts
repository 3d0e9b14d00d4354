import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import OpenAI from "openai";
import type { Logger } from "pino";
import {
  DraftError,
  type DraftEvent,
  type DraftModel,
  type DraftRequest,
} from "../answering/draft.ts";
import { estimateTokens } from "../answering/estimate-tokens.ts";
import { createBudget, type Limits, type Spent } from "./budget.ts";
import { createCircuitBreaker } from "./circuit-breaker.ts";
import { createDraftFormat } from "./draft-format.ts";
import { createDraftReader } from "./draft-reader.ts";
import { explainFailure, type Failure } from "./explain-failure.ts";
import { createLimitedFetch } from "./limit-bytes.ts";
import { leaksPrompt, PROMPT_VERSION, renderPrompt } from "./prompts.ts";
import { parametersFor, serverKindOf } from "./server-profile.ts";
import { shorten } from "./shorten-grounding.ts";

export interface DraftModelOptions {
  readonly apiKey: string | null;
  /** Null: OpenAI's own. */
  readonly baseUrl: string | null;
  readonly model: string;
  readonly limits: Limits;
  readonly log: Logger;
  /** Milliseconds without a byte after which a reply is given up. Default 10,000. */
  readonly idleDeadline?: number;
  /** Milliseconds for a draft with all its tries. Default 25,000. */
  readonly totalDeadline?: number;
}

const IDLE_DEADLINE = 10_000;
const TOTAL_DEADLINE = 25_000;
const MOST_TRIES = 3;
/** Milliseconds before a further try, when the server says nothing of it; doubled each time. */
const PAUSE = 300;

/** How a server is asked for JSON, strictest first; one that refuses a form is asked for the next. */
const FORMATS = ["json_schema", "json_object", "none"] as const;

/** A server's answer in a stream, as far as it is used. */
interface Chunk {
  readonly model?: string;
  readonly choices?: readonly {
    readonly index?: number;
    readonly delta?: { readonly content?: string | null; readonly refusal?: string | null };
    readonly finish_reason?: string | null;
  }[];
  readonly usage?: { readonly prompt_tokens?: number; readonly completion_tokens?: number } | null;
}

/** A draft model that knows what it cost. */
export interface MeteredDraftModel extends DraftModel {
  /** What was spent today (UTC). */
  spent(): Spent;
}

/**
 * A draft model behind any server that speaks OpenAI's Chat Completions. The library's own retries
 * and timeouts are off: its timeout ends with the headers, so a stalled stream would outlast it.
 */
export function createDraftModel(options: DraftModelOptions): MeteredDraftModel {
  const { apiKey, baseUrl, model, limits, log } = options;
  const idleDeadline = options.idleDeadline ?? IDLE_DEADLINE;
  const totalDeadline = options.totalDeadline ?? TOTAL_DEADLINE;
  const client = new OpenAI({
    // Servers on one's own machine take no key, but the library wants one.
    apiKey: apiKey ?? "none",
    ...(baseUrl === null ? {} : { baseURL: baseUrl }),
    maxRetries: 0,
    fetch: createLimitedFetch(),
  });
  const kind = serverKindOf(baseUrl);
  const budget = createBudget(model, limits);
  const breaker = createCircuitBreaker();
  const canary = `zq${randomBytes(6).toString("hex")}`;
  const refused = new Set<string>();
  const draftFormat = createDraftFormat(kind);
  const formatOf = ({ grounding }: DraftRequest) => {
    switch (FORMATS[format]) {
      case "json_schema":
        return { response_format: draftFormat(grounding) };
      case "json_object":
        return { response_format: { type: "json_object" } };
      default:
        return {};
    }
  };
  let format = 0;
  let alerted = false;

  /** Follows one reply; yields statements as they are finished. */
  async function* follow(request: DraftRequest, signal: AbortSignal): AsyncGenerator<DraftEvent> {
    const messages = renderPrompt(request, canary);
    const tokensIn = estimateTokens(messages.map(({ content }) => content).join("\n"));
    const parameters = parametersFor(kind, model, request.grounding.story.sha256.slice(0, 32));
    for (const name of refused) delete parameters[name];
    const idle = new AbortController();
    let timer = setTimeout(() => idle.abort(), idleDeadline);
    const either = AbortSignal.any([signal, idle.signal]);
    const reader = createDraftReader();
    let finish: string | null = null;
    let written = 0;
    let usage: Chunk["usage"] = null;
    try {
      const stream = (await client.chat.completions.create(
        { model, messages, stream: true, ...parameters, ...formatOf(request) } as never,
        { signal: either },
      )) as unknown as AsyncIterable<Chunk>;
      for await (const chunk of stream) {
        clearTimeout(timer);
        timer = setTimeout(() => idle.abort(), idleDeadline);
        usage = chunk.usage ?? usage;
        const choice = chunk.choices?.find(({ index }) => (index ?? 0) === 0);
        if (choice === undefined) continue;
        if (choice.delta?.refusal) throw new DraftError("refused", "the model refused");
        const content = choice.delta?.content ?? "";
        written += estimateTokens(content);
        for (const event of reader.push(content)) {
          if (event.type === "statement" && leaksPrompt(event.statement.text, canary)) {
            throw new DraftError("malformed", "the draft repeats its instructions");
          }
          yield event;
        }
        finish = choice.finish_reason ?? finish;
      }
    } finally {
      clearTimeout(timer);
      budget.spend(usage?.prompt_tokens ?? tokensIn, usage?.completion_tokens ?? written);
    }
    // A loop that was cut by a deadline may end without an error.
    if (either.aborted) throw new DraftError("timeout", "the model took too long");
    if (finish === "content_filter")
      throw new DraftError("filtered", "the server filtered the draft");
    if (finish !== "stop") throw new DraftError("truncated", `the draft ended with ${finish}`);
    yield reader.finish();
  }

  /** What a failed try changes for the next one; false when there must be none. */
  const adapt = (failure: Failure): boolean => {
    const { parameter } = failure;
    if (parameter !== null) {
      if (/response_format|json_schema/.test(parameter)) {
        if (format + 1 >= FORMATS.length) return false;
        format++;
        return true;
      }
      const known = !refused.has(parameter);
      refused.add(parameter);
      return known;
    }
    return failure.retry;
  };

  const alert = ({ error }: Failure) => {
    if (error.failure !== "rejected" || alerted) return;
    alerted = true;
    log.error(
      { err: error },
      "the model server refuses this key, quota or model: answers go on without it",
    );
  };

  return {
    name: model,
    promptVersion: PROMPT_VERSION,
    spent: () => budget.spent(),
    async *draftAnswer(request) {
      breaker.check();
      const prompt = renderPrompt(request, canary).map(({ content }) => content);
      budget.admit(request.asker, estimateTokens(prompt.join("\n")));
      const deadline = AbortSignal.timeout(totalDeadline);
      const signal =
        request.signal === null ? deadline : AbortSignal.any([deadline, request.signal]);
      const end = performance.now() + totalDeadline;
      let current = request;
      for (let attempt = 1; ; attempt++) {
        let begun = false;
        try {
          for await (const event of follow(current, signal)) {
            begun = true;
            yield event;
          }
          breaker.succeeded();
          return;
        } catch (error) {
          const failure = explainFailure(error);
          const pause = failure.after ?? PAUSE * 2 ** (attempt - 1);
          const shorter = failure.tooLong && current === request ? shorten(request) : null;
          const again =
            !begun &&
            attempt < MOST_TRIES &&
            !signal.aborted &&
            performance.now() + pause < end &&
            (shorter !== null || adapt(failure));
          if (!again) {
            alert(failure);
            breaker.failed(failure.error.failure);
            throw failure.error;
          }
          if (shorter !== null) current = shorter;
          else if (failure.retry) await wait(pause, undefined, { signal }).catch(() => {});
        }
      }
    },
  };
}
