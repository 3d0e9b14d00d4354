/** The thread that answers; see `open-answer-thread.ts`. */
import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { composeAnswerer } from "../compose-answerer.ts";
import type { BudgetCounts } from "../llm/budget.ts";
import { createLog } from "../log.ts";
import { watchAnswering } from "../operations/watch-answering.ts";
import { createOutbox } from "../storage/thread/create-outbox.ts";
import { createLibrary } from "../story/library.ts";
import type { AnswerThreadData, CountMethod, FromThread, ToThread } from "./answer-messages.ts";

const port = parentPort!;
const { stories, model, logLevel } = workerData as AnswerThreadData;
const outbox = createOutbox<FromThread>({
  post: (messages) => port.postMessage(messages),
  onRefused: ({ id }, { message }) => port.postMessage([{ kind: "failed", id, message }]),
});

/** Of a processor that both want, the thread that acknowledges gets three times as much. */
const NICENESS = 5;
try {
  // Linux takes 0 for the calling thread alone.
  if (process.platform === "linux") setPriority(0, NICENESS);
} catch {
  // Where it may not be set, threads are equals.
}

/** Counts that the main thread has been asked for. */
const counting = new Map<number, PromiseWithResolvers<never>>();
let lastCount = 0;
const count =
  (method: CountMethod) =>
  (shares: Parameters<BudgetCounts["take"]>[0]): Promise<never> => {
    const counted = Promise.withResolvers<never>();
    counting.set(++lastCount, counted);
    outbox.add({ kind: "count", id: lastCount, method, shares });
    return counted.promise;
  };
const counts: BudgetCounts = { take: count("take"), correct: count("correct") };

const log = createLog({ level: logLevel });
/** What is seen belongs to no question: 0 is none's number. */
const watch = watchAnswering((seen) => outbox.add({ kind: "observed", id: 0, seen }));
const answerer = await composeAnswerer(createLibrary(stories), model, log, counts, watch);
const stops = new Map<number, AbortController>();

async function answer({ id, question, asker }: Extract<ToThread, { kind: "ask" }>): Promise<void> {
  const stop = new AbortController();
  stops.set(id, stop);
  try {
    const found = await answerer.answer(question, {
      asker,
      signal: stop.signal,
      onProgress: (partial) => outbox.add({ kind: "progress", id, partial }),
      onCost: (dollars) => outbox.add({ kind: "cost", id, dollars }),
    });
    outbox.add({ kind: "answer", id, answer: found });
  } catch (error) {
    outbox.add({ kind: "failed", id, message: (error as Error).message });
  } finally {
    stops.delete(id);
  }
}

function hear(said: ToThread): void {
  switch (said.kind) {
    case "ask":
      void answer(said);
      return;
    case "stop":
      stops.get(said.id)?.abort();
      return;
    case "forget":
      answerer.forget?.();
      return;
    case "counted":
      counting.get(said.id)?.resolve(said.result as never);
      break;
    case "not-counted":
      counting.get(said.id)?.reject(new Error(said.message));
  }
  counting.delete(said.id);
}

port.on("message", (heard: readonly ToThread[]) => {
  for (const said of heard) hear(said);
});
