import { Worker } from "node:worker_threads";
import type { Logger } from "pino";
import type { Answer, Question } from "../answering/answer.ts";
import type { Answerer, AnswerOptions } from "../answering/answerer.ts";
import type { BudgetCounts } from "../llm/budget.ts";
import type { Observe } from "../operations/observation.ts";
import { createOutbox } from "../storage/thread/create-outbox.ts";
import type { AnswerThreadData, FromThread, ToThread } from "./answer-messages.ts";

export interface AnswerThreadOptions extends AnswerThreadData {
  /** Where what is taken of budgets is counted. */
  readonly counts: BudgetCounts;
  /** Answers in this thread, should the other one die. */
  readonly standIn: Answerer;
  readonly log: Pick<Logger, "error">;
  /** Told what is seen in the thread. */
  readonly onObserved?: Observe;
}

/** Answers in a thread of its own. */
export interface AnswerThread extends Answerer {
  /** Ends the thread; what is still unanswered rejects, and so does what is asked later. */
  close(): Promise<void>;
}

/** Of 48, as is Node's default: a bot is to do with 256 in all. */
const YOUNG_MEGABYTES = 12;

/** Milliseconds in which the thread has to end what it is told to stop: it may not have begun to listen. */
const PATIENCE = 1_000;
const CLOSED = "the thread that answers is closed";

interface Waiting {
  readonly question: Question;
  readonly options: AnswerOptions;
  readonly resolve: (answer: Answer | Promise<Answer>) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Finds, drafts and checks answers in a thread of its own, with its own connections to the model: what
 * an answer takes of the processor keeps no acknowledgement waiting. Reading limits, and stories that a
 * server has brought along, are answered by others; see `createReadings`.
 */
export function openAnswerThread(options: AnswerThreadOptions): AnswerThread {
  const { counts, standIn, log, stories, model, logLevel, embeddings, folder } = options;
  const workerData: AnswerThreadData = { stories, model, logLevel, embeddings, folder };
  const worker = new Worker(new URL("./answer-worker.ts", import.meta.url), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let ended = false;
  let closed = false;
  const outbox = createOutbox<ToThread>({
    post: (messages) => worker.postMessage(messages),
    onRefused: (said, error) => {
      if (said.kind === "ask") settle(said.id)?.reject(error);
    },
  });

  const settle = (id: number): Waiting | undefined => {
    const one = waiting.get(id);
    waiting.delete(id);
    // Nobody who waits is no reason for the process to stay.
    if (waiting.size === 0) worker.unref();
    return one;
  };
  const count = ({ id, method, shares }: Extract<FromThread, { kind: "count" }>) => {
    counts[method](shares).then(
      (result) => outbox.add({ kind: "counted", id, result }),
      (error: Error) => outbox.add({ kind: "not-counted", id, message: error.message }),
    );
  };
  const hear = (said: FromThread) => {
    switch (said.kind) {
      case "progress":
        waiting.get(said.id)?.options.onProgress?.(said.partial);
        break;
      case "cost":
        waiting.get(said.id)?.options.onCost?.(said.dollars);
        break;
      case "answer":
        settle(said.id)?.resolve(said.answer);
        break;
      case "failed":
        settle(said.id)?.reject(new Error(said.message));
        break;
      case "observed":
        options.onObserved?.(said.seen);
        break;
      case "count":
        count(said);
    }
  };
  const answerHere = (id: number) => {
    const one = settle(id);
    one?.resolve(standIn.answer(one.question, one.options));
  };
  /** Answers here what the other thread can answer no more. */
  const takeOver = () => {
    ended = true;
    for (const id of waiting.keys()) answerHere(id);
  };

  worker.on("message", (heard: readonly FromThread[]) => {
    for (const said of heard) hear(said);
  });
  worker.on("error", (error) => {
    log.error({ err: error }, "the thread that answers has died: the main thread answers");
    takeOver();
  });
  worker.on("exit", takeOver);
  worker.unref();

  return {
    async answer(question, given = {}) {
      if (closed) throw new Error(CLOSED);
      if (ended) return standIn.answer(question, given);
      const id = ++last;
      const { signal, asker = null } = given;
      let patience: NodeJS.Timeout | undefined;
      const stop = () => {
        outbox.add({ kind: "stop", id });
        patience = setTimeout(answerHere, PATIENCE, id);
      };
      signal?.addEventListener("abort", stop, { once: true });
      try {
        return await new Promise<Answer>((resolve, reject) => {
          waiting.set(id, { question, options: given, resolve, reject });
          worker.ref();
          outbox.add({ kind: "ask", id, question, asker });
          if (signal?.aborted === true) stop();
        });
      } finally {
        clearTimeout(patience);
        signal?.removeEventListener("abort", stop);
      }
    },
    forget() {
      standIn.forget?.();
      if (!ended) outbox.add({ kind: "forget" });
    },
    async close() {
      closed = true;
      // Nobody is left to show an answer: to begin one here would only keep the process from its end.
      for (const id of waiting.keys()) settle(id)?.reject(new Error(CLOSED));
      await worker.terminate();
    },
  };
}
