/**
 * Loaded into the bot's process before its own code (`node --import`): tells the score's process how
 * its event loop and its memory do, and steps its clock. The bot knows nothing of it.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";

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
  /** Bytes in use after a full collection. */
  readonly heap: number;
}

process.on("message", (request: ProbeRequest) => {
  if (request.ask === "step") stepClock(request.milliseconds);
  const loopDelay = Math.max(0, loop.percentile(99) / 1e6 - RESOLUTION);
  let heap = 0;
  if (request.ask === "read") {
    globalThis.gc?.();
    heap = process.memoryUsage().heapUsed;
  }
  if (request.ask === "reset") loop.reset();
  process.send?.({ loopDelay, heap } satisfies ProbeReading);
});
process.channel?.unref();
