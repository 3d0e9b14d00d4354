/**
 * Loaded into the bot's process before its own code (`node --import`): tells the score's process how
 * its event loop and its memory do, and steps its clock. The bot knows nothing of it.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { BroadcastChannel, isMainThread } from "node:worker_threads";

const RESOLUTION = 5;
const loop = monitorEventLoopDelay({ resolution: RESOLUTION });
loop.enable();

const ownNow = Date.now.bind(Date);
let offset = 0;

/** The process's wall clock, as if somebody had set it. */
function stepClock(milliseconds: number): void {
  offset += milliseconds;
  const Original = Date;
  if (offset !== milliseconds) return;
  const Stepped = new Proxy(Original, {
    construct: (target, args) =>
      Reflect.construct(target, args.length === 0 ? [ownNow() + offset] : args),
    get: (target, key) => (key === "now" ? () => ownNow() + offset : Reflect.get(target, key)),
  });
  globalThis.Date = Stepped;
}

/** What can be asked of the probe. */
export type ProbeRequest =
  | { readonly ask: "reset" | "read" }
  | { readonly ask: "step"; readonly milliseconds: number };

export interface ProbeReading {
  /** 99th percentile of what timers came late, in milliseconds, since the last reset. */
  readonly loopDelay: number;
  /** Bytes in use after a full collection, in all threads. */
  readonly heap: number;
}

/** Bytes that this thread has in use after a full collection. */
function readHeap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** Between the probes of the process's threads: each thread has a heap of its own. */
const threads = new BroadcastChannel("score-probe");
type Between =
  | { readonly say: "here" | "read" }
  | { readonly say: "heap"; readonly heap: number }
  | { readonly say: "step"; readonly milliseconds: number };

let others = 0;
let heard: number[] = [];
let allHeard = () => {};
/** Milliseconds that other threads have to say what they use. */
const PATIENCE = 5_000;

async function readHeaps(): Promise<number> {
  heard = [];
  const answered = new Promise<void>((resolve) => {
    allHeard = resolve;
    setTimeout(resolve, others === 0 ? 0 : PATIENCE);
  });
  threads.postMessage({ say: "read" } satisfies Between);
  await answered;
  return heard.reduce((sum, heap) => sum + heap, readHeap());
}

threads.onmessage = ({ data }: { readonly data: unknown }) => {
  const said = data as Between;
  if (!isMainThread) {
    if (said.say === "step") stepClock(said.milliseconds);
    if (said.say === "read") {
      threads.postMessage({ say: "heap", heap: readHeap() } satisfies Between);
    }
    return;
  }
  if (said.say === "here") others++;
  if (said.say !== "heap") return;
  heard.push(said.heap);
  if (heard.length === others) allHeard();
};
threads.unref();
if (!isMainThread) threads.postMessage({ say: "here" } satisfies Between);

if (isMainThread) {
  process.on("message", async (request: ProbeRequest) => {
    if (request.ask === "step") {
      const { milliseconds } = request;
      stepClock(milliseconds);
      // Every thread goes by the same clock.
      threads.postMessage({ say: "step", milliseconds } satisfies Between);
    }
    const loopDelay = Math.max(0, loop.percentile(99) / 1e6 - RESOLUTION);
    const heap = request.ask === "read" ? await readHeaps() : 0;
    if (request.ask === "reset") loop.reset();
    process.send?.({ loopDelay, heap } satisfies ProbeReading);
  });
  process.channel?.unref();
}
