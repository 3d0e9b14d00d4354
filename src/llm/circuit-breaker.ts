import { DraftError, type DraftFailure } from "../answering/draft.ts";

export interface CircuitBreaker {
  /** Throws at once while the model server is taken to be down. */
  check(): void;
  succeeded(): void;
  failed(failure: DraftFailure): void;
}

/** Failures in a row after which no question is sent for a while. */
const MOST_FAILURES = 5;
/** Milliseconds for which none is sent; then one may try. */
const REST = 30_000;
/** After a refused key or a spent quota it takes a person to mend it. */
const LONG_REST = 300_000;

/** Questions fail fast while a model server is down, instead of waiting for each deadline. */
export function createCircuitBreaker(now: () => number = () => performance.now()): CircuitBreaker {
  let failures = 0;
  let closedUntil = Number.NEGATIVE_INFINITY;
  return {
    check() {
      if (now() < closedUntil) throw new DraftError("unavailable", "the model server is down");
    },
    succeeded() {
      failures = 0;
    },
    failed(failure) {
      if (failure === "rejected") closedUntil = now() + LONG_REST;
      else if (failure === "unavailable" || failure === "timeout") {
        failures++;
        if (failures >= MOST_FAILURES) closedUntil = now() + REST;
      }
    },
  };
}
