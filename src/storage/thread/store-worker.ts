/** The thread that holds a SQLite database; see `open-in-thread.ts`. */
import { parentPort, workerData } from "node:worker_threads";
import { openSqlitePassages } from "../passages/open-sqlite-passages.ts";
import { openSqliteRecords } from "../sqlite/open-sqlite-records.ts";
import { StorageError } from "../storage-error.ts";
import type { Call, Said, SentError, Shape, ThreadStore } from "./thread-messages.ts";

type Methods = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

const port = parentPort!;
const say = (said: Said) => port.postMessage(said);

function describeError(error: unknown): SentError {
  const { message } = error as Error;
  return error instanceof StorageError ? { message, reason: error.reason } : { message };
}

function shapeOf(store: object): Shape {
  const entries = Object.entries(store);
  const concerns = entries.filter(([, value]) => typeof value === "object");
  return {
    own: entries.filter(([, value]) => typeof value === "function").map(([name]) => name),
    concerns: Object.fromEntries(concerns.map(([name, value]) => [name, Object.keys(value)])),
  };
}

let now = 0;
function open({ kind, options }: ThreadStore): object {
  return kind === "records"
    ? openSqliteRecords({ ...options, now: () => now })
    : openSqlitePassages(options);
}

try {
  const store = open(workerData as ThreadStore);
  const concerns = store as Readonly<Record<string, Methods>>;
  port.on("message", ({ id, at, concern, method, args }: Call) => {
    now = at;
    const on = concern === null ? (store as Methods) : concerns[concern]!;
    Promise.resolve(on[method]!(...args)).then(
      (value) => {
        say({ kind: "done", id, value });
        if (concern === null && method === "close") port.close();
      },
      (error: unknown) => say({ kind: "failed", id, error: describeError(error) }),
    );
  });
  say({ kind: "opened", shape: shapeOf(store) });
} catch (error) {
  say({ kind: "not-opened", error: describeError(error) });
}
