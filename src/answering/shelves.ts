import { buildRetriever } from "../retrieval/create-retriever.ts";
import type { Retriever } from "../retrieval/retrieved.ts";
import { createLibrary } from "../story/library.ts";
import type { Story } from "../story/story.ts";
import {
  type Archive,
  type ArchiveStore,
  NOTHING_WANTED,
  type TellWanted,
} from "./archive/archive.ts";
import { openArchive } from "./archive/open-archive.ts";
import { createStoryCache, type StoryCache } from "./archive/story-cache.ts";
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

/** Where stories go that are too many to be held in memory. */
export interface ShelfArchives {
  /** The store; opened when it is first needed. */
  open(): Promise<ArchiveStore>;
  /** Whether anything may be in it. */
  isUsed(): boolean;
  /** Names the code that reads stories: what was read by other code is read anew. */
  readonly reader: string;
}

export interface ShelvesOptions {
  /** What everybody may read; an archive where it is too much to be held in memory. */
  readonly shared: Readings | Archive;
  readonly store: ShelfStore;
  readonly over: ReadingsOptions["over"];
  /** Builds what finds in an owner's stories; it lets other work have its turn. */
  readonly buildIndex?: (stories: readonly Story[]) => Promise<Retriever>;
  /** Bytes of memory, as estimated, that shelves may take. Default 96 MB. */
  readonly mostBytes?: number;
  /** Null, the default: every shelf is held in memory, whatever it takes. */
  readonly archives?: ShelfArchives | null;
  /** The stories of archives that were used last; they may take as much again. */
  readonly cache?: StoryCache;
  /** Bytes of an owner's stories above which they are an archive. Default {@link MOST_IN_MEMORY}. */
  readonly mostInMemory?: number;
  /** Told of a story that could not be read; the others still are. */
  readonly onProblem: (owner: string, story: ShelvedStory, error: unknown) => void;
}

/** What each owner may read: the shared stories and their own. */
export interface Shelves {
  /**
   * Looks at the list of the owner's stories each time, so that a change that another process made
   * is seen. `null`: nobody's, the shared ones alone. Of an archive, what is `wanted` is in them.
   */
  of(owner: string | null, wanted?: TellWanted): Promise<Readings>;
  /** Brings a story that was read just now, so that it need not be read again. */
  offer(owner: string, shelved: Pick<ShelvedStory, "id" | "sha256">, story: Story): void;
  /** Lets go of an owner's stories, and erases what is kept of them (or of one) for search alone. */
  erase(owner: string, story?: string): Promise<void>;
  /** Lets go of what was asked about any story. */
  forgetAnswers(): void;
}

export const MOST_BYTES = 96_000_000;
/** Some 20,000 passages of 500 bytes. */
export const MOST_IN_MEMORY = 10_000_000;
/** Memory that a story and its index take for each byte of its source: 7 of a long one, 12 of short ones were measured. */
export const MEMORY_PER_BYTE = 12;
/** Stories that were brought and not yet asked about. */
const MOST_OFFERED = 10;
/** Readings with a limit that are kept of a shelf. */
const MOST_LIMITED = 3;

interface Shelf {
  /** Changes whenever a story does. */
  readonly mark: string;
  /** Null: it is held in memory. */
  readonly archive: Archive | null;
  readonly stories: ReadonlyMap<string, Story>;
  /** The owner's own; those of an archive are gathered for each question. */
  readonly readings: Readings | null;
  readonly bytes: number;
}

const isArchive = (shared: Readings | Archive): shared is Archive => "gather" in shared;

const keyOf = ({ id, sha256 }: Pick<ShelvedStory, "id" | "sha256">) => `${id} ${sha256}`;
const markOf = (list: readonly ShelvedStory[]) => list.map(keyOf).join();

/**
 * Builds what finds and answers in an owner's stories when it is first needed, and keeps what was
 * used last. Nothing of one shelf is in another: they share only what everybody may read.
 */
export function createShelves(options: ShelvesOptions): Shelves {
  const { shared, store, over, mostBytes = MOST_BYTES, onProblem } = options;
  const { archives = null, mostInMemory = MOST_IN_MEMORY } = options;
  const { buildIndex = (stories) => buildRetriever(stories) } = options;
  const { cache = createStoryCache({ mostBytes }) } = options;
  const kept = new Map<string, Shelf>();
  const building = new Map<string, Promise<Shelf>>();
  const offered = new Map<string, Story>();

  const read = (owner: string, shelved: ShelvedStory, before: Shelf | undefined) => {
    const key = `${owner} ${keyOf(shelved)}`;
    const known = before?.stories.get(keyOf(shelved)) ?? offered.get(key);
    offered.delete(key);
    return known ?? store.read(owner, shelved);
  };

  const buildArchive = async (
    { open, reader }: ShelfArchives,
    owner: string,
    list: readonly ShelvedStory[],
    before: Shelf | undefined,
  ): Promise<Shelf> => {
    const archive = await openArchive({
      store: await open(),
      owner,
      entries: list.map((shelved) => ({
        key: shelved.id,
        sha256: `${reader} ${shelved.sha256}`,
        read: async () => read(owner, shelved, before),
      })),
      cache,
      over,
      onProblem: (id, error) => onProblem(owner, list.find((shelved) => shelved.id === id)!, error),
    });
    const { bytes } = archive;
    return { mark: markOf(list), archive, stories: new Map(), readings: null, bytes };
  };

  const build = async (
    owner: string,
    list: readonly ShelvedStory[],
    before: Shelf | undefined,
  ): Promise<Shelf> => {
    const size = list.reduce((sum, story) => sum + story.bytes, 0);
    if (archives !== null && size > mostInMemory)
      return buildArchive(archives, owner, list, before);
    const stories = new Map<string, Story>();
    for (const shelved of list) {
      try {
        const story = await read(owner, shelved, before);
        if (story !== null) stories.set(keyOf(shelved), story);
      } catch (error) {
        onProblem(owner, shelved, error);
      }
    }
    const library = createLibrary([...stories.values()]);
    const whole = { library, ...over(library, await buildIndex(library.stories)) };
    const own = createReadings({ whole, over, most: MOST_LIMITED });
    const readings = isArchive(shared) ? own : joinReadings(shared, own, over);
    const bytes = size * MEMORY_PER_BYTE;
    return { mark: markOf(list), archive: null, stories, readings, bytes };
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
    return shelf;
  };

  const shelfOf = async (owner: string): Promise<Shelf | null> => {
    const list = await store.list(owner);
    if (list.length === 0) {
      kept.delete(owner);
      return null;
    }
    const mark = markOf(list);
    const known = kept.get(owner);
    if (known?.mark === mark) return keep(owner, known);
    const key = `${owner} ${mark}`;
    let shelf = building.get(key);
    if (shelf === undefined) {
      shelf = build(owner, list, known).finally(() => building.delete(key));
      building.set(key, shelf);
    }
    return keep(owner, await shelf);
  };

  const sharedFor = async (wanted: TellWanted) =>
    isArchive(shared) ? shared.gather(await wanted()) : shared;

  return {
    async of(owner, wanted = async () => NOTHING_WANTED) {
      const shelf = owner === null ? null : await shelfOf(owner);
      if (shelf === null) return sharedFor(wanted);
      const own = shelf.readings ?? (await shelf.archive!.gather(await wanted()));
      const isJoined = shelf.readings !== null && !isArchive(shared);
      return isJoined ? own : joinReadings(await sharedFor(wanted), own, over);
    },
    offer(owner, shelved, story) {
      offered.set(`${owner} ${keyOf(shelved)}`, story);
      if (offered.size > MOST_OFFERED) offered.delete(offered.keys().next().value!);
    },
    async erase(owner, story) {
      kept.delete(owner);
      if (archives?.isUsed() !== true) return;
      const opened = await archives.open();
      // What is being put at the moment would be there again.
      const ofOwner = [...building].filter(([key]) => key.startsWith(`${owner} `));
      await Promise.allSettled(ofOwner.map(([, shelf]) => shelf));
      await (story === undefined ? opened.removeServer(owner) : opened.remove(owner, story));
    },
    forgetAnswers() {
      if (!isArchive(shared)) shared.forget();
      cache.forgetAnswers();
      for (const { readings } of kept.values()) readings?.forget();
    },
  };
}
