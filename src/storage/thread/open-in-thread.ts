import { Worker } from "node:worker_threads";
import { StorageError } from "../storage-error.ts";
import { createOutbox } from "./create-outbox.ts";
import type { Call, Opened, Said, SentError, Shape, ThreadStore } from "./thread-messages.ts";

const revive = ({ message, reason }: SentError): Error =>
  reason === undefined ? new Error(message) : new StorageError(reason, message);

/** Waits for the thread's word whether it could open the database. */
function waitForOpening(worker: Worker): Promise<Shape> {
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", (said: Opened) => {
      worker.off("error", reject);
      if (said.kind === "opened") resolve(said.shape);
      else reject(revive(said.error));
    });
  });
}

/** Its calls leave little behind; Node's default is 48. */
const YOUNG_MEGABYTES = 4;

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** Sends calls to a thread, and settles each when its answer comes. */
function createCaller(worker: Worker, now: () => number) {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let ended: Error | null = null;
  const settle = (id: number): Waiting | undefined => {
    const one = waiting.get(id);
    waiting.delete(id);
    // The process may end while nobody waits, as it may with a database of its own.
    if (waiting.size === 0) worker.unref();
    return one;
  };
  const end = (error: Error) => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on("message", (heard: readonly Said[]) => {
    for (const said of heard) {
      if (said.kind === "done") settle(said.id)?.resolve(said.value as never);
      else settle(said.id)?.reject(revive(said.error));
    }
  });
  worker.on("error", end);
  worker.on("exit", () => end(new Error("the store is closed")));
  worker.unref();
  const outbox = createOutbox<Call>({
    post: (calls) => worker.postMessage(calls),
    onRefused: ({ id }, error) => settle(id)?.reject(error),
  });

  return (concern: string | null, method: string, args: readonly unknown[]) =>
    new Promise<never>((resolve, reject) => {
      if (ended !== null) {
        reject(ended);
        return;
      }
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.ref();
      outbox.add({ id: last, at: now(), concern, method, args });
    });
}

/**
 * Opens a store in a thread of its own: SQLite's calls wait for the disk, and some take long, while
 * the caller's thread has to answer within moments. Gives what the store has, with methods that
 * pass calls on. Throws `StorageError`.
 */
export async function openInThread<Store extends { close(): Promise<void> }>(
  what: ThreadStore,
  now: () => number,
): Promise<Store> {
  const worker = new Worker(new URL("./store-worker.ts", import.meta.url), {
    workerData: what,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  const shape = await waitForOpening(worker).catch(async (error: unknown) => {
    await worker.terminate();
    throw error;
  });
  const call = createCaller(worker, now);
  const methodsOf = (concern: string | null, names: readonly string[]) =>
    Object.fromEntries(
      names.map((name) => [name, (...args: readonly unknown[]) => call(concern, name, args)]),
    );
  let closed: Promise<void> | undefined;
  return {
    ...Object.fromEntries(
      Object.entries(shape.concerns).map(([concern, names]) => [
        concern,
        methodsOf(concern, names),
      ]),
    ),
    ...methodsOf(null, shape.own),
    close: () => {
      closed ??= call(null, "close", []);
      return closed;
    },
  } as unknown as Store;
}
