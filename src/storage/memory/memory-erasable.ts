import type { Erasable } from "../erasable.ts";

/** What each concern in memory does besides its own. */
export interface MemoryErasable extends Erasable {
  /** The servers that it keeps something of; null: direct messages. */
  heldServers(): Iterable<string | null>;
}
