export interface OutboxOptions<Message> {
  /** Throws where one of them can't be copied to the other thread; then none of them is sent. */
  readonly post: (messages: readonly Message[]) => void;
  /** Told of a message that can't be copied; the others are sent without it. */
  readonly onRefused: (message: Message, error: Error) => void;
}

/** Messages on their way to another thread. */
export interface Outbox<Message> {
  add(message: Message): void;
}

/**
 * Sends what is added while the event loop goes round once as one message: waking another thread costs
 * more than what is said to it. They arrive in the order in which they were added.
 */
export function createOutbox<Message>({
  post,
  onRefused,
}: OutboxOptions<Message>): Outbox<Message> {
  let waiting: Message[] = [];
  const postOne = (message: Message) => {
    try {
      post([message]);
    } catch (error) {
      onRefused(message, error as Error);
    }
  };
  const flush = () => {
    const messages = waiting;
    waiting = [];
    try {
      post(messages);
    } catch {
      for (const message of messages) postOne(message);
    }
  };
  return {
    add(message) {
      if (waiting.push(message) === 1) setImmediate(flush);
    },
  };
}
