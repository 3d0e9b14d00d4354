/** Why a store could not be opened. */
export type StorageFailure =
  /** A newer version of the bot has written it. */
  | "too-new"
  /** It is something else, or damaged. */
  | "not-ours"
  /** It is not there and can't be made, may not be written, or can't be reached. */
  | "unavailable"
  /** Another process of the bot uses it. */
  | "in-use"
  /** It holds something, and was to be filled. */
  | "not-empty";

/** A store that can't be opened; the message is one line that says what to do. */
export class StorageError extends Error {
  override readonly name = "StorageError";
  readonly reason: StorageFailure;

  constructor(reason: StorageFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
