/** Edits one message at a pace that Discord allows. */
export interface EditQueue<Message> {
  /** Shows this as soon as it may be; a later one takes its place if it has not been shown. */
  push(message: Message): void;
  /** Shows this last one and resolves when it is shown. Nothing is shown after it. */
  finish(message: Message): Promise<void>;
}

export interface EditQueueOptions<Message> {
  readonly edit: (message: Message) => Promise<unknown>;
  /** Least milliseconds between the starts of two edits. Default 1,250. */
  readonly interval?: number;
  /** Told of an edit on the way that failed; the last one's failure rejects `finish`. */
  readonly onError: (error: unknown) => void;
}

const INTERVAL = 1_250;

/** One edit in flight, at least an interval apart, always a last one. */
export function createEditQueue<Message>({
  edit,
  interval = INTERVAL,
  onError,
}: EditQueueOptions<Message>): EditQueue<Message> {
  let waiting: Message | null = null;
  let running: Promise<void> | null = null;
  let finished = false;
  let lastStart = Number.NEGATIVE_INFINITY;

  const pause = async () => {
    const rest = lastStart + interval - performance.now();
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    lastStart = performance.now();
  };

  const run = async () => {
    while (waiting !== null && !finished) {
      await pause();
      const message = waiting;
      waiting = null;
      if (finished) return;
      await edit(message).catch(onError);
    }
  };

  return {
    push(message) {
      if (finished) return;
      waiting = message;
      running ??= run().finally(() => {
        running = null;
      });
    },
    async finish(message) {
      finished = true;
      waiting = null;
      await running;
      await pause();
      await edit(message);
    },
  };
}
