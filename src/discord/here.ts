import type { Shelves } from "../answering/shelves.ts";
import type { Records } from "../records/records.ts";
import { DEFAULT_SETTINGS } from "../records/server-settings.ts";
import type { Here } from "./command.ts";
import { limitsHere, maySpeak, type Place, storyHere } from "./place.ts";

export interface HereOptions {
  readonly records: Pick<Records, "settings">;
  readonly shelves: Shelves;
}

/** Looks up what holds in a place. */
export type LookUpHere = (place: Place) => Promise<Here>;

export function createLookUpHere({ records, shelves }: HereOptions): LookUpHere {
  return async (place) => {
    const { server } = place;
    const [settings, readings] = await Promise.all([
      server === null ? DEFAULT_SETTINGS : records.settings.get(server),
      shelves.of(server),
    ]);
    const limits = limitsHere(settings, place).filter((limit) => limit !== null);
    const reading = readings.upTo(...limits);
    // A story that was set may be gone from the corpus.
    const set = reading.library.find(storyHere(settings, place) ?? "");
    return {
      ...reading,
      wholeLibrary: readings.upTo().library,
      place,
      settings,
      limits,
      storyHere: set?.id ?? null,
      maySpeak: maySpeak(settings, place),
      readUpTo: (...more) => readings.upTo(...limits, ...more),
    };
  };
}
