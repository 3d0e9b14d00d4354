import { setTimeout as wait } from "node:timers/promises";
import type { IdentifySlots } from "../../records/identify-slots.ts";

export interface IdentifyThrottlerOptions {
  readonly slots: IdentifySlots;
  /** How many sessions may be begun at once, as Discord says. */
  readonly maxConcurrency: number;
  /** Told when a slot can't be had; it is asked for again. */
  readonly onError: (error: unknown) => void;
}

/** What discord.js asks before a shard begins a session. */
export interface IdentifyThrottler {
  /** Resolves when the shard may begin; rejects when it is no longer wanted. */
  waitForIdentify(shard: number, signal: AbortSignal): Promise<void>;
}

const AGAIN = 1_000;

/** Sessions of one key of the rate limit begin one after the other, whichever process begins them. */
export function createIdentifyThrottler({
  slots,
  maxConcurrency,
  onError,
}: IdentifyThrottlerOptions): IdentifyThrottler {
  return {
    async waitForIdentify(shard, signal) {
      for (;;) {
        signal.throwIfAborted();
        const left = await slots.take(shard % maxConcurrency).catch((error: unknown) => {
          onError(error);
          return AGAIN;
        });
        if (left === 0) return;
        await wait(left, undefined, { signal });
      }
    },
  };
}
