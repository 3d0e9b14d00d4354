import type { ClientOptions } from "discord.js";

/** The shards of one process. */
export interface Shards {
  readonly ids: readonly number[];
  /** Of all processes together. */
  readonly count: number;
}

/**
 * Which shards a client takes. Null: as many as Discord recommends. Their count is then not used, but
 * were it left out, the library would read it from the environment, also where it is blank there.
 */
export function shardOptions(shards: Shards | null): Pick<ClientOptions, "shards" | "shardCount"> {
  if (shards === null) return { shards: "auto", shardCount: 2 };
  return { shards: [...shards.ids], shardCount: shards.count };
}
