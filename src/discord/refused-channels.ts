import { DiscordAPIError } from "discord.js";

/** Channels where Discord lets the bot not write. */
export interface RefusedChannels {
  /** True while it is of no use to try again. */
  has(channel: string): boolean;
  /** Remembers the channel if that is what the error says. */
  note(channel: string, error: unknown): void;
}

/** Milliseconds until a channel is tried again: somebody may have given the permission. */
const REST = 600_000;
const FORBIDDEN = 403;

/**
 * Remembers for ten minutes where the bot was refused. Discord shuts out whoever makes too many
 * requests that it has to refuse.
 */
export function createRefusedChannels(
  now: () => number = () => performance.now(),
): RefusedChannels {
  const refused = new Map<string, number>();
  return {
    has: (channel) => now() < (refused.get(channel) ?? Number.NEGATIVE_INFINITY),
    note(channel, error) {
      if (!(error instanceof DiscordAPIError) || error.status !== FORBIDDEN) return;
      for (const [known, until] of refused) if (now() >= until) refused.delete(known);
      refused.set(channel, now() + REST);
    },
  };
}
