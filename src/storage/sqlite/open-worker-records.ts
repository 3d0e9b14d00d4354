import { Worker } from "node:worker_threads";
import type { Records } from "../../records/records.ts";
import { StorageError } from "../storage-error.ts";
import type { SqliteRecordsOptions } from "./open-sqlite-records.ts";
import type { Call, Said, SentError } from "./worker-messages.ts";

/** Of the records themselves, beside those of their concerns. */
const OWN_METHODS = ["forgetUser", "forgetServer", "expire"] as const;

const revive = ({ message, reason }: SentError): Error =>
  reason === undefined ? new Error(message) : new StorageError(reason, message);

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** Waits for the thread's word whether it could open the database. */
function waitForOpening(worker: Worker): Promise<Readonly<Record<string, readonly string[]>>> {
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", (said: Said) => {
      worker.off("error", reject);
      if (said.kind === "opened") resolve(said.methods);
      else if (said.kind === "not-opened") reject(revive(said.error));
    });
  });
}

/**
 * Records in one SQLite file, held by a thread of its own: SQLite's calls wait for the disk, and an
 * erasure writes the whole file anew, while the caller's thread has to answer within moments.
 * Otherwise as `openSqliteRecords`, whose options it takes.
 */
export async function openWorkerRecords({
  now = Date.now,
  ...options
}: SqliteRecordsOptions): Promise<Records> {
  const worker = new Worker(new URL("./records-worker.ts", import.meta.url), {
    workerData: options,
  });
  const methods = await waitForOpening(worker).catch(async (error: unknown) => {
    await worker.terminate();
    throw error;
  });

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
  worker.on("message", (said: Said) => {
    if (said.kind === "done") settle(said.id)?.resolve(said.value as never);
    else if (said.kind === "failed") settle(said.id)?.reject(revive(said.error));
  });
  worker.on("error", end);
  worker.on("exit", () => end(new Error("the records are closed")));
  worker.unref();

  const call = (concern: string | null, method: string, args: readonly unknown[]) =>
    new Promise<never>((resolve, reject) => {
      if (ended !== null) {
        reject(ended);
        return;
      }
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.ref();
      worker.postMessage({ id: last, at: now(), concern, method, args } satisfies Call);
    });
  const methodsOf = (concern: string | null, names: readonly string[]) =>
    Object.fromEntries(
      names.map((name) => [name, (...args: readonly unknown[]) => call(concern, name, args)]),
    );

  let closed: Promise<void> | undefined;
  return {
    ...Object.fromEntries(
      Object.entries(methods).map(([concern, names]) => [concern, methodsOf(concern, names)]),
    ),
    ...methodsOf(null, OWN_METHODS),
    close: () => {
      closed ??= call(null, "close", []);
      return closed;
    },
  } as unknown as Records;
}
