import { createLibrary } from "../story/library.ts";
import type { Story } from "../story/story.ts";
import { joinReadings } from "./join-readings.ts";
import { createReadings, type Readings, type ReadingsOptions } from "./readings.ts";

/** A story that stands on somebody's shelf, without its text. */
export interface ShelvedStory {
  /** Unique within its owner's. */
  readonly id: string;
  readonly sha256: string;
  /** Length of its source. */
  readonly bytes: number;
}

/** Where the stories are that somebody has brought along. */
export interface ShelfStore {
  list(owner: string): Promise<readonly ShelvedStory[]>;
  /** Null when it is gone by now. Its id is unique among all owners' and all shared ones. */
  read(owner: string, story: ShelvedStory): Promise<Story | null>;
}

export interface ShelvesOptions {
  /** What everybody may read. */
  readonly shared: Readings;
  readonly store: ShelfStore;
  readonly over: ReadingsOptions["over"];
  /** Bytes of memory, as estimated, that shelves may take. Default 96 MB. */
  readonly mostBytes?: number;
  /** Told of a story that could not be read; the others still are. */
  readonly onProblem: (owner: string, story: ShelvedStory, error: unknown) => void;
}

/** What each owner may read: the shared stories and their own. */
export interface Shelves {
  /**
   * Looks at the list of the owner's stories each time, so that a change that another process made
   * is seen. `null`: nobody's, the shared ones alone.
   */
  of(owner: string | null): Promise<Readings>;
  /** Brings a story that was read just now, so that it need not be read again. */
  offer(owner: string, shelved: Pick<ShelvedStory, "id" | "sha256">, story: Story): void;
  /** Lets go of what an owner's stories take. */
  forget(owner: string): void;
  /** Lets go of what was asked about any story. */
  forgetAnswers(): void;
}

const MOST_BYTES = 96_000_000;
/** Memory that a story and its index take for each byte of its source: 7 of a long one, 12 of short ones were measured. */
export const MEMORY_PER_BYTE = 12;
/** Stories that were brought and not yet asked about. */
const MOST_OFFERED = 10;
/** Readings with a limit that are kept of a shelf. */
const MOST_LIMITED = 3;

interface Shelf {
  /** Changes whenever a story does. */
  readonly mark: string;
  readonly stories: ReadonlyMap<string, Story>;
  readonly readings: Readings;
  readonly bytes: number;
}

const keyOf = ({ id, sha256 }: Pick<ShelvedStory, "id" | "sha256">) => `${id} ${sha256}`;
const markOf = (list: readonly ShelvedStory[]) => list.map(keyOf).join();

/**
 * Builds what finds and answers in an owner's stories when it is first needed, and keeps what was
 * used last. Nothing of one shelf is in another: they share only what everybody may read.
 */
export function createShelves(options: ShelvesOptions): Shelves {
  const { shared, store, over, mostBytes = MOST_BYTES, onProblem } = options;
  const kept = new Map<string, Shelf>();
  const building = new Map<string, Promise<Shelf>>();
  const offered = new Map<string, Story>();

  const build = async (
    owner: string,
    list: readonly ShelvedStory[],
    before: Shelf | undefined,
  ): Promise<Shelf> => {
    const read = async (shelved: ShelvedStory) => {
      const key = `${owner} ${keyOf(shelved)}`;
      const known = before?.stories.get(keyOf(shelved)) ?? offered.get(key);
      offered.delete(key);
      if (known !== undefined) return known;
      try {
        return await store.read(owner, shelved);
      } catch (error) {
        onProblem(owner, shelved, error);
        return null;
      }
    };
    const stories = new Map<string, Story>();
    for (const shelved of list) {
      const story = await read(shelved);
      if (story !== null) stories.set(keyOf(shelved), story);
    }
    const library = createLibrary([...stories.values()]);
    const whole = { library, ...over(library) };
    const own = createReadings({ whole, over, most: MOST_LIMITED });
    const bytes = list.reduce((sum, story) => sum + story.bytes * MEMORY_PER_BYTE, 0);
    return { mark: markOf(list), stories, readings: joinReadings(shared, own, over), bytes };
  };

  const keep = (owner: string, shelf: Shelf) => {
    // Last in the map: used last.
    kept.delete(owner);
    kept.set(owner, shelf);
    let bytes = [...kept.values()].reduce((sum, one) => sum + one.bytes, 0);
    for (const [other, { bytes: freed }] of kept) {
      if (bytes <= mostBytes || other === owner) break;
      kept.delete(other);
      bytes -= freed;
    }
  };

  return {
    async of(owner) {
      if (owner === null) return shared;
      const list = await store.list(owner);
      if (list.length === 0) {
        kept.delete(owner);
        return shared;
      }
      const mark = markOf(list);
      const known = kept.get(owner);
      if (known?.mark === mark) {
        keep(owner, known);
        return known.readings;
      }
      const key = `${owner} ${mark}`;
      let shelf = building.get(key);
      if (shelf === undefined) {
        shelf = build(owner, list, known).finally(() => building.delete(key));
        building.set(key, shelf);
      }
      const built = await shelf;
      keep(owner, built);
      return built.readings;
    },
    offer(owner, shelved, story) {
      offered.set(`${owner} ${keyOf(shelved)}`, story);
      if (offered.size > MOST_OFFERED) offered.delete(offered.keys().next().value!);
    },
    forget(owner) {
      kept.delete(owner);
    },
    forgetAnswers() {
      shared.forget();
      for (const { readings } of kept.values()) readings.forget();
    },
  };
}
