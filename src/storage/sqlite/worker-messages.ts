import type { StorageFailure } from "../storage-error.ts";

/** One call of a method of the records. */
export interface Call {
  readonly id: number;
  /** What the caller's clock says, in milliseconds since 1970: the thread has no other. */
  readonly at: number;
  /** Null: a method of the records themselves. */
  readonly concern: string | null;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** An error, as it travels between threads. */
export interface SentError {
  readonly message: string;
  /** Of a `StorageError`. */
  readonly reason?: StorageFailure;
}

/** What the thread says: first whether it could open, then an answer to each call. */
export type Said =
  /** Names of the methods of each concern. */
  | { readonly kind: "opened"; readonly methods: Readonly<Record<string, readonly string[]>> }
  | { readonly kind: "not-opened"; readonly error: SentError }
  | { readonly kind: "done"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly error: SentError };
