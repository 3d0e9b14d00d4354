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
  /** Milliseconds that the first one waits for what comes right behind it. Default 150. */
  readonly gather?: number;
  /** Told of an edit on the way that failed; the last one's failure rejects `finish`. */
  readonly onError: (error: unknown) => void;
}

const INTERVAL = 1_250;
const GATHER = 150;

/** One edit in flight, at least an interval apart, always a last one. */
export function createEditQueue<Message>({
  edit,
  interval = INTERVAL,
  gather = GATHER,
  onError,
}: EditQueueOptions<Message>): EditQueue<Message> {
  let waiting: Message | null = null;
  let running: Promise<void> | null = null;
  let finished = false;
  let nextStart = Number.NEGATIVE_INFINITY;
  const ending = Promise.withResolvers<void>();

  /** Until the next edit may start, or the last message is there. */
  const pause = async (until: number) => {
    const rest = until - performance.now();
    if (rest <= 0) return;
    let timer: NodeJS.Timeout | undefined;
    const rested = new Promise((resolve) => {
      timer = setTimeout(resolve, rest);
    });
    await Promise.race([rested, ending.promise]);
    clearTimeout(timer);
  };

  const start = (message: Message) => {
    nextStart = performance.now() + interval;
    return edit(message);
  };

  const run = async () => {
    await pause(performance.now() + gather);
    while (waiting !== null && !finished) {
      await pause(nextStart);
      const message = waiting;
      waiting = null;
      if (finished) return;
      await start(message).catch(onError);
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
      ending.resolve();
      await running;
      const rest = nextStart - performance.now();
      if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
      await start(message);
    },
  };
}
