import type { Readings } from "../answering/readings.ts";
import type { Records } from "../records/records.ts";
import { DEFAULT_SETTINGS } from "../records/server-settings.ts";
import type { Here } from "./command.ts";
import { limitsHere, maySpeak, type Place, storyHere } from "./place.ts";

export interface HereOptions {
  readonly records: Pick<Records, "settings">;
  readonly readings: Readings;
}

/** Looks up what holds in a place. */
export type LookUpHere = (place: Place) => Promise<Here>;

export function createLookUpHere({ records, readings }: HereOptions): LookUpHere {
  return async (place) => {
    const { server } = place;
    const settings = server === null ? DEFAULT_SETTINGS : await records.settings.get(server);
    const limits = limitsHere(settings, place).filter((limit) => limit !== null);
    const reading = readings.upTo(...limits);
    // A story that was set may be gone from the corpus.
    const set = reading.library.find(storyHere(settings, place) ?? "");
    return {
      ...reading,
      place,
      settings,
      limits,
      storyHere: set?.id ?? null,
      maySpeak: maySpeak(settings, place),
      readUpTo: (...more) => readings.upTo(...limits, ...more),
    };
  };
}
