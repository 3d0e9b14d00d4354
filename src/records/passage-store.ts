/** A passage, as whoever cut the story gives it. */
export interface NewPassage {
  /** Unique within its story. */
  readonly id: string;
  /** Where it stands in the story's text, in UTF-16 code units, half-open. */
  readonly start: number;
  readonly end: number;
  /** What it is found by: stems of its words, repeated as they are, stop-words apart. */
  readonly terms: readonly string[];
}

/** A passage that may answer. */
export interface RecalledPassage extends Omit<NewPassage, "terms"> {
  /** The story's id. */
  readonly story: string;
  /** BM25 over the server's passages. */
  readonly score: number;
}

export interface RecallQuery {
  /** Made as those of the passages. */
  readonly terms: readonly string[];
  /** Only these stories. Default: all of the server's. */
  readonly stories?: readonly string[];
  /** At most this many passages. */
  readonly most: number;
  /** What the asker knows of the server's passages, so that it need not be counted. */
  readonly known?: KnownCounts;
}

/** Passages of a server, the terms in them all, and the passages that hold each term of a query. */
export interface KnownCounts {
  readonly passages: number;
  readonly terms: number;
  readonly holding: readonly number[];
}

/** A story whose passages are put. */
export interface NewIndexedStory {
  readonly id: string;
  /** Hash of what it was made of: with another one it is to be made anew. */
  readonly sha256: string;
  /** What whoever puts it wants to know of it without reading it. Default "". */
  readonly about?: string;
  /** The story as it was read out of its source, so that it need not be read again. */
  readonly parsed?: Uint8Array;
}

/** Which version of a story is kept for search. */
export interface IndexedStory {
  readonly story: string;
  readonly sha256: string;
  readonly passages: number;
  readonly about: string;
}

/** How many passages, and how many stories, of a server hold a term. */
export interface TermCount {
  readonly term: string;
  readonly passages: number;
  readonly stories: number;
}

/**
 * Passages of stories too many to be held in memory. What is in it can be made again from the
 * stories. Every method looks at one server's alone, and so do the counts that scores are made of.
 */
export interface PassageStore {
  /** Puts a story's passages in the place of those that it had: all of them, or none. */
  put(server: string, story: NewIndexedStory, passages: Iterable<NewPassage>): Promise<void>;
  /** What is kept, by the story's id. */
  stories(server: string): Promise<readonly IndexedStory[]>;
  /** The best first; of the same score, in the order in which they were put. */
  recall(server: string, query: RecallQuery): Promise<readonly RecalledPassage[]>;
  /** A story as it was read; null where it was put without. */
  parsed(server: string, story: string): Promise<Uint8Array | null>;
  /** Every term of a server's passages, in no order. It looks at all of them: for once, at a start. */
  terms(server: string): Promise<readonly TermCount[]>;
  remove(server: string, story: string): Promise<void>;
  removeServer(server: string): Promise<void>;
  close(): Promise<void>;
}
