import { setTimeout as wait } from "node:timers/promises";

/** SQLite's result code for a lock that another process holds (sqlite.org/rescode.html). */
const BUSY = 5;
/** Milliseconds between two tries. */
const PAUSE = 40;

const isBusy = (error: unknown) => {
  const { errcode } = error as { errcode?: unknown };
  return typeof errcode === "number" && (errcode & 0xff) === BUSY;
};

/**
 * Calls again, for so long (milliseconds), what found the database locked. SQLite's own wait would hold
 * up everything else in the process. What failed that way has changed nothing.
 */
async function retry<Result>(call: () => Promise<Result>, patience: number): Promise<Result> {
  const end = performance.now() + patience;
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
      await wait(PAUSE);
    }
  }
}

/** The same store, with methods that wait for other processes without holding up their own. */
export function patiently<Store extends object>(store: Store, patience: number): Store {
  return new Proxy(store, {
    get(target, key, receiver) {
      const member: unknown = Reflect.get(target, key, receiver);
      if (typeof member !== "function") return member;
      return (...args: readonly unknown[]) =>
        retry(async () => Reflect.apply(member, target, args), patience);
    },
  });
}
