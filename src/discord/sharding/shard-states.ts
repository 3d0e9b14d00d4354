import { type Client, Status } from "discord.js";

export interface ShardState {
  /** Counted from 0. */
  readonly shard: number;
  /** True while it hears Discord. */
  readonly ready: boolean;
  /** Milliseconds between the last heartbeat and its answer; null before the first. */
  readonly ping: number | null;
}

/** How a client's shards stand now. */
export function shardStates(client: Client): readonly ShardState[] {
  return client.ws.shards.map(({ id, status, ping }) => ({
    shard: id,
    ready: status === Status.Ready,
    ping: ping < 0 ? null : ping,
  }));
}
