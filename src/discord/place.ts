import type { Client } from "discord.js";
import type { ReadingLimit, ServerSettings } from "../records/server-settings.ts";

/** Where something is said. */
export interface Place {
  /** Null in direct messages. */
  readonly server: string | null;
  readonly channel: string | null;
  /**
   * The channel whose settings hold: of a thread, the one that it hangs on. Null where that is not
   * known, in a thread that the bot has not been let into.
   */
  readonly settled: string | null;
}

/** A channel or a thread of a server; null as the server: of direct messages. */
export function placeIn(client: Client, server: string | null, id: string | null): Place {
  if (server === null || id === null) return { server, channel: id, settled: id };
  const channel = client.channels.cache.get(id);
  const settled = channel?.isThread() === true ? channel.parentId : (channel?.id ?? null);
  return { server, channel: id, settled };
}

/** The story that is asked about in a place when none is named; null: whichever fits. */
export function storyHere({ byChannel, story }: ServerSettings, { settled }: Place): string | null {
  const own = settled === null ? null : byChannel[settled]?.story;
  return own ?? story;
}

/**
 * How far stories may be read in a place; empty: to their ends. In a thread of an unknown channel
 * the limits of all channels hold: better to say too little.
 */
export function limitsHere(
  { byChannel, upTo }: ServerSettings,
  { settled }: Place,
): readonly (ReadingLimit | null)[] {
  if (settled !== null) return [byChannel[settled]?.upTo ?? upTo];
  return [upTo, ...Object.values(byChannel).map((channel) => channel.upTo)];
}

/** Whether answers may be seen by everybody in a place. */
export function maySpeak({ channels }: ServerSettings, { server, settled }: Place): boolean {
  return (
    server === null || channels.length === 0 || (settled !== null && channels.includes(settled))
  );
}
