/** The thread that holds a SQLite database; see `open-worker-records.ts`. */
import { parentPort, workerData } from "node:worker_threads";
import { StorageError } from "../storage-error.ts";
import { openSqliteRecords, type SqliteRecordsOptions } from "./open-sqlite-records.ts";
import type { Call, Said, SentError } from "./worker-messages.ts";

const port = parentPort!;
const say = (said: Said) => port.postMessage(said);

function describe(error: unknown): SentError {
  const { message } = error as Error;
  return error instanceof StorageError ? { message, reason: error.reason } : { message };
}

type Methods = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

let now = 0;
try {
  const options = workerData as Omit<SqliteRecordsOptions, "now">;
  const records = openSqliteRecords({ ...options, now: () => now });
  const concerns = records as unknown as Readonly<Record<string, Methods>>;
  port.on("message", ({ id, at, concern, method, args }: Call) => {
    now = at;
    const on = (concern === null ? concerns : concerns[concern]!) as Methods;
    Promise.resolve(on[method]!(...args)).then(
      (value) => {
        say({ kind: "done", id, value });
        if (concern === null && method === "close") port.close();
      },
      (error: unknown) => say({ kind: "failed", id, error: describe(error) }),
    );
  });
  const methods = Object.entries(concerns)
    .filter(([, concern]) => typeof concern === "object")
    .map(([name, concern]) => [name, Object.keys(concern)] as const);
  say({ kind: "opened", methods: Object.fromEntries(methods) });
} catch (error) {
  say({ kind: "not-opened", error: describe(error) });
}
