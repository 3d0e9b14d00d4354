/** The thread that holds a SQLite database; see `open-in-thread.ts`. */
import { parentPort, workerData } from "node:worker_threads";
import { openSqlitePassages } from "../passages/open-sqlite-passages.ts";
import { openSqliteRecords } from "../sqlite/open-sqlite-records.ts";
import { StorageError } from "../storage-error.ts";
import { createOutbox } from "./create-outbox.ts";
import type { Call, Opened, Said, SentError, Shape, ThreadStore } from "./thread-messages.ts";

type Methods = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

const port = parentPort!;
const tell = (opened: Opened) => port.postMessage(opened);
let closed = false;

function describeError(error: unknown): SentError {
  const { message } = error as Error;
  return error instanceof StorageError ? { message, reason: error.reason } : { message };
}

const outbox = createOutbox<Said>({
  post(said) {
    port.postMessage(said);
    if (closed) port.close();
  },
  onRefused: ({ id }, error) =>
    port.postMessage([{ kind: "failed", id, error: describeError(error) }] satisfies Said[]),
});

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
  const work = ({ id, at, concern, method, args }: Call) => {
    now = at;
    const on = concern === null ? (store as Methods) : concerns[concern]!;
    const called = async () => on[method]!(...args);
    called().then(
      (value) => {
        outbox.add({ kind: "done", id, value });
        closed ||= concern === null && method === "close";
      },
      (error: unknown) => outbox.add({ kind: "failed", id, error: describeError(error) }),
    );
  };
  port.on("message", (calls: readonly Call[]) => {
    for (const call of calls) work(call);
  });
  tell({ kind: "opened", shape: shapeOf(store) });
} catch (error) {
  tell({ kind: "not-opened", error: describeError(error) });
}
