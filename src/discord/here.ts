import { NOTHING_WANTED, type TellWanted } from "../answering/archive/archive.ts";
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
export type LookUpHere = (place: Place, wanted?: TellWanted) => Promise<Here>;

export function createLookUpHere({ records, shelves }: HereOptions): LookUpHere {
  return async (place, tellWanted = async () => NOTHING_WANTED) => {
    const { server } = place;
    const looking =
      server === null ? Promise.resolve(DEFAULT_SETTINGS) : records.settings.get(server);
    const wanted = async () => {
      const [told, set] = await Promise.all([tellWanted(), looking]);
      // What was named comes before what is set for the place, and both before what is found.
      return { ...told, stories: [...told.stories, storyHere(set, place) ?? ""] };
    };
    const [settings, readings] = await Promise.all([looking, shelves.of(server, wanted)]);
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
