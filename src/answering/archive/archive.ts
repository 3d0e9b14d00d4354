import type { Holding } from "../../retrieval/corpus-words.ts";
import type { PassageTerms } from "../../retrieval/passage-terms.ts";
import type { StoryTitle } from "../../story/library.ts";
import type { Readings } from "../readings.ts";

/** Where the passages of stories are kept that are too many to be held in memory, each owner's apart. */
export interface ArchiveStore {
  /** Puts a story in the place of the one of its id: all of it, or nothing. */
  put(
    owner: string,
    story: {
      readonly id: string;
      readonly sha256: string;
      readonly about: string;
      readonly parsed: Uint8Array;
    },
    passages: Iterable<PassageTerms>,
  ): Promise<void>;
  stories(
    owner: string,
  ): Promise<
    readonly { readonly story: string; readonly sha256: string; readonly about: string }[]
  >;
  /** The passages that a question's terms are in, the best first. */
  recall(
    owner: string,
    query: {
      readonly terms: readonly string[];
      readonly most: number;
      /** How many passages hold each term, of how many, with how many terms together. */
      readonly known: {
        readonly passages: number;
        readonly terms: number;
        readonly holding: readonly number[];
      };
    },
  ): Promise<readonly { readonly story: string }[]>;
  parsed(owner: string, story: string): Promise<Uint8Array | null>;
  terms(owner: string): Promise<readonly (Holding & { readonly term: string })[]>;
  remove(owner: string, story: string): Promise<void>;
  removeServer(owner: string): Promise<void>;
}

/** What is known of a story of an archive without reading it. */
export interface ArchivedStory extends StoryTitle {
  /** What the store knows it by. */
  readonly key: string;
  readonly language: string;
  readonly passages: number;
  /** Terms of them all. */
  readonly terms: number;
  /** Length of its text, in UTF-16 code units. */
  readonly length: number;
}

/** What is about to be asked, as far as it is known: what may answer it is brought into memory. */
export interface Wanted {
  /** Whatever somebody wrote: questions, quotes, claims. */
  readonly texts: readonly string[];
  /** Ids of stories, or what may be one. */
  readonly stories: readonly string[];
  /** Beginnings of stories' hashes, as buttons have them. */
  readonly hashes: readonly string[];
}

export const NOTHING_WANTED: Wanted = { texts: [], stories: [], hashes: [] };

/** Tells what is wanted; asked where there is an archive alone. */
export type TellWanted = () => Promise<Wanted>;

/** Stories too many to be held in memory. */
export interface Archive {
  readonly stories: readonly ArchivedStory[];
  /** Memory that it takes itself, as estimated; stories are in a cache that archives share. */
  readonly bytes: number;
  /** The readings of those stories that are named, or that may answer: always of one, where there is one. */
  gather(wanted: Wanted): Promise<Readings>;
}
