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

/** Replies that were begun and not ended, so that they can be ended after a crash. They never reject. */
export interface OpenReplies {
  /**
   * Those that processes which are no more have left, each given to one process, and again to another
   * when that one dies before it has ended them.
   */
  claim(): Promise<readonly OpenReply[]>;
  /** Resolves once the reply would be found after a crash. */
  begin(reply: OpenReply): Promise<void>;
  end(id: string): void;
  /** Writes down what is still to be written. */
  close(): Promise<void>;
}
