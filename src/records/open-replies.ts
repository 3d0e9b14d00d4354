/** A reply that Discord shows as "thinking…", until it is ended. */
export interface OpenReply {
  /** The interaction's id. */
  readonly id: string;
  /** What its message can be edited with, for 15 minutes. */
  readonly token: string;
  /** Locale of the one who waits. */
  readonly locale: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Replies that were begun and not ended, so that they can be ended after a crash. */
export interface OpenReplies {
  /** Those that the process before has left. */
  readonly left: readonly OpenReply[];
  begin(reply: OpenReply): void;
  end(id: string): void;
  close(): void;
}
