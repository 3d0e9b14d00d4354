import { setTimeout as wait } from "node:timers/promises";
import OpenAI from "openai";
import type { Logger } from "pino";
import { DraftError } from "../answering/draft.ts";
import { estimateTokens } from "../answering/estimate-tokens.ts";
import {
  type Asker,
  type BudgetCounts,
  createBudget,
  type Limits,
  type Reservation,
  type Spent,
} from "./budget.ts";
import { createCircuitBreaker } from "./circuit-breaker.ts";
import { explainFailure, type Failure } from "./explain-failure.ts";
import { createLimitedFetch } from "./limit-bytes.ts";
import { costOf } from "./models.ts";
import type { Message } from "./prompts.ts";
import { mostTokensOut, parametersFor, type ServerKind, serverKindOf } from "./server-profile.ts";

export interface ChatClientOptions {
  readonly apiKey: string | null;
  /** Null: OpenAI's own. */
  readonly baseUrl: string | null;
  readonly model: string;
  readonly limits: Limits;
  /** Where what is taken of the limits is counted. */
  readonly counts: BudgetCounts;
  readonly log: Logger;
  /** Milliseconds without a byte after which a reply is given up. Default 10,000. */
  readonly idleDeadline?: number;
  /** Milliseconds for a call with all its tries. Default 25,000. */
  readonly totalDeadline?: number;
}

const IDLE_DEADLINE = 10_000;
const TOTAL_DEADLINE = 25_000;
const MOST_TRIES = 3;
/** Milliseconds before a further try, when the server says nothing of it; doubled each time. */
const PAUSE = 300;

/** How a server is asked for JSON, strictest first; one that refuses a form is asked for the next. */
const FORMATS = ["json_schema", "json_object", "none"] as const;

/** Reads a reply while it is being written. */
export interface ChatReader<Event> {
  /** Takes the next piece of text; returns what it finished. Throws a {@link DraftError}. */
  push(content: string): readonly Event[];
  /** Ends the reply. Throws a {@link DraftError} unless the whole of it was there and right. */
  finish(): Event;
}

/** One request, with the way to read its reply. */
export interface ChatCall<Event> {
  readonly messages: readonly Message[];
  /** Requests with the same key begin alike: a server may keep what it made of the beginning. */
  readonly cacheKey: string;
  /** The strict form of the reply; only asked for while the server takes one. */
  readonly format: () => object;
  readonly read: () => ChatReader<Event>;
  /** The same in fewer words, for a model whose window is too small; null when there is none. */
  readonly shorten: (() => ChatCall<Event>) | null;
  /** Whose cooldown the call counts for; null: only the day's budget. */
  readonly asker: Asker | null;
  readonly signal: AbortSignal | null;
  /** Told what each try cost, in US dollars; null where the model's price is unknown. */
  readonly onCost?: ((dollars: number | null) => void) | undefined;
}

/** A model server within its limits. */
export interface ChatClient {
  readonly model: string;
  readonly kind: ServerKind;
  /** Streams what the reader makes of the reply. Throws {@link DraftError} when there is none. */
  send<Event>(call: ChatCall<Event>): AsyncGenerator<Event>;
  /** What was spent today (UTC). */
  spent(): Spent;
}

/** A server's answer in a stream, as far as it is used. */
interface Chunk {
  readonly choices?: readonly {
    readonly index?: number;
    readonly delta?: { readonly content?: string | null; readonly refusal?: string | null };
    readonly finish_reason?: string | null;
  }[];
  readonly usage?: { readonly prompt_tokens?: number; readonly completion_tokens?: number } | null;
}

const tokensOf = (messages: readonly Message[]) =>
  estimateTokens(messages.map(({ content }) => content).join("\n"));

/**
 * Any server that speaks OpenAI's Chat Completions, with deadlines, retries, budget and a circuit
 * breaker of our own. The library's retries and timeouts are off: its timeout ends with the
 * headers, so a stalled stream would outlast it.
 */
export function createChatClient(options: ChatClientOptions): ChatClient {
  const { apiKey, baseUrl, model, limits, counts, log } = options;
  const idleDeadline = options.idleDeadline ?? IDLE_DEADLINE;
  const totalDeadline = options.totalDeadline ?? TOTAL_DEADLINE;
  const client = new OpenAI({
    // Servers on one's own machine take no key, but the library wants one.
    apiKey: apiKey ?? "none",
    ...(baseUrl === null ? {} : { baseURL: baseUrl }),
    maxRetries: 0,
    // It would print a reply that it can't read, past our log and its cleaning.
    logLevel: "off",
    fetch: createLimitedFetch(),
  });
  const kind = serverKindOf(baseUrl);
  const budget = createBudget(model, limits, counts);
  const breaker = createCircuitBreaker();
  const refused = new Set<string>();
  let format = 0;
  let alerted = false;

  const formatOf = (strict: () => object): object => {
    switch (FORMATS[format]) {
      case "json_schema":
        return { response_format: strict() };
      case "json_object":
        return { response_format: { type: "json_object" } };
      default:
        return {};
    }
  };

  /** Follows one reply. */
  async function* follow<Event>(
    call: ChatCall<Event>,
    reserved: Reservation,
    signal: AbortSignal,
  ): AsyncGenerator<Event> {
    const { messages, cacheKey } = call;
    const parameters = parametersFor(kind, model, cacheKey);
    for (const name of refused) delete parameters[name];
    const idle = new AbortController();
    let timer = setTimeout(() => idle.abort(), idleDeadline);
    const either = AbortSignal.any([signal, idle.signal]);
    const reader = call.read();
    let finish: string | null = null;
    let written = 0;
    let usage: Chunk["usage"] = null;
    try {
      const stream = (await client.chat.completions.create(
        { model, messages, stream: true, ...parameters, ...formatOf(call.format) } as never,
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
        yield* reader.push(content);
        finish = choice.finish_reason ?? finish;
      }
    } finally {
      clearTimeout(timer);
      const { prompt_tokens: tokensIn, completion_tokens: tokensOut } = usage ?? {};
      const used = [tokensIn ?? tokensOf(messages), tokensOut ?? written] as const;
      await reserved.settle(...used).catch((error: unknown) => {
        log.warn({ err: error }, "a call's tokens stay counted as estimated");
      });
      call.onCost?.(costOf(model, ...used));
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
    if (parameter === null) return failure.retry;
    if (/response_format|json_schema/.test(parameter)) {
      if (format + 1 >= FORMATS.length) return false;
      format++;
      return true;
    }
    // A name that was left out already, and is refused all the same, can't be helped.
    if (refused.has(parameter)) return false;
    refused.add(parameter);
    return true;
  };

  /** Takes the most that a try may cost from the budget. */
  const reserve = async (call: ChatCall<unknown>, asker: Asker | null) => {
    try {
      return await budget.admit(asker, tokensOf(call.messages), mostTokensOut(kind));
    } catch (error) {
      if (error instanceof DraftError) throw error;
      throw new DraftError("unavailable", "the budget can't be looked up", { cause: error });
    }
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
    model,
    kind,
    spent: () => budget.spent(),
    async *send(call) {
      breaker.check();
      let reserved: Reservation | null = await reserve(call, call.asker);
      const deadline = AbortSignal.timeout(totalDeadline);
      const signal = call.signal === null ? deadline : AbortSignal.any([deadline, call.signal]);
      const end = performance.now() + totalDeadline;
      let current = call;
      for (let attempt = 1; ; attempt++) {
        let begun = false;
        try {
          reserved ??= await reserve(current, null);
          const own: Reservation = reserved;
          reserved = null;
          for await (const event of follow(current, own, signal)) {
            begun = true;
            yield event;
          }
          breaker.succeeded();
          return;
        } catch (error) {
          const failure = explainFailure(error);
          const pause = failure.after ?? PAUSE * 2 ** (attempt - 1);
          const shorter = failure.tooLong && current === call ? (call.shorten?.() ?? null) : null;
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
