import { setTimeout as pause } from "node:timers/promises";

/**
 * Calls that come before a run begins share it; those that come while one goes on share the next.
 * At most one run at a time.
 */
export function shareRuns(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;
  return () => {
    waiting ??= running
      .catch(() => {})
      .then(() => pause(0))
      .then(() => {
        waiting = null;
        running = work();
        return running;
      });
    return waiting;
  };
}
