import type { SqliteRecordsOptions } from "../sqlite/open-sqlite-records.ts";
import type { StorageFailure } from "../storage-error.ts";

/** What a thread is to open. */
export type ThreadStore =
  | { readonly kind: "records"; readonly options: Omit<SqliteRecordsOptions, "now"> }
  | { readonly kind: "passages"; readonly options: { readonly file: string } };

/** One call of a method of the store. */
export interface Call {
  readonly id: number;
  /** What the caller's clock says, in milliseconds since 1970: the thread has no other. */
  readonly at: number;
  /** Null: a method of the store itself. */
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

/** Names of the methods of a store, and of each of its concerns. */
export interface Shape {
  readonly own: readonly string[];
  readonly concerns: Readonly<Record<string, readonly string[]>>;
}

/** What the thread says first: whether it could open. */
export type Opened =
  | { readonly kind: "opened"; readonly shape: Shape }
  | { readonly kind: "not-opened"; readonly error: SentError };

/** The answer to a call. Calls and answers travel in lists, each in the order in which they were made. */
export type Said =
  | { readonly kind: "done"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly error: SentError };
