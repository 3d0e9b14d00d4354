/** What a story was read from, and how its source is to be parsed. */
export type StoryFileType = "txt" | "md" | "html" | "pdf" | "epub";

/** One version of a server's own story, without its text. */
export interface StoredStory {
  readonly server: string;
  /** Unique within its server alone: "lamp-room". */
  readonly id: string;
  /** 1, 2, 3 …; each update is one more. */
  readonly version: number;
  readonly title: string;
  readonly fileType: StoryFileType;
  /** Hash of the story that the source is parsed into, as quotes and receipts name it. */
  readonly sha256: string;
  /** Length of the source in UTF-8. */
  readonly bytes: number;
  /** Author, publisher, date … as they were given with it. */
  readonly frontMatter: Readonly<Record<string, string>>;
  /** User's id; null once the user was forgotten. */
  readonly addedBy: string | null;
  /** ISO 8601 in UTC. */
  readonly addedAt: string;
}

/** A version with its text. */
export interface StorySource extends StoredStory {
  /** Text of the file; of a PDF or an EPUB, what was taken out of it. */
  readonly source: string;
}

export type NewStory = Omit<StorySource, "version" | "bytes" | "addedBy" | "addedAt"> & {
  readonly addedBy: string;
};

/** How much a server may keep. */
export interface StoryLimits {
  /** Stories. */
  readonly count: number;
  /** Bytes of all versions of all stories together. */
  readonly bytes: number;
}

/** What became of a story that was to be kept. Nothing is stored but with `stored`. */
export type StoryOutcome =
  | { readonly kind: "stored"; readonly story: StoredStory }
  /** There is one of this id already. */
  | { readonly kind: "exists" }
  /** There is none of this id. */
  | { readonly kind: "missing" }
  /** Its newest version is the same. */
  | { readonly kind: "unchanged"; readonly story: StoredStory }
  /** The server has as many as it may. */
  | { readonly kind: "too_many" }
  /** It does not fit. `left`: bytes that are free. */
  | { readonly kind: "too_big"; readonly left: number };

/** Versions of one story that are kept; an update lets go of the oldest. */
export const MOST_VERSIONS = 10;

/**
 * The stories that servers bring along. Every method looks at one server's alone. It stores and does
 * not parse; NUL and halves of characters in texts become U+FFFD, so hash a story without them.
 */
export interface StoryStore {
  /** Keeps a new story. */
  add(story: NewStory, limits: StoryLimits): Promise<StoryOutcome>;
  /** Keeps a new version of a story, and the older ones, for quotes that were shown from them. */
  update(story: NewStory, limits: StoryLimits): Promise<StoryOutcome>;
  /** The newest version of each, by id. */
  list(server: string): Promise<readonly StoredStory[]>;
  /** The newest version. */
  find(server: string, id: string): Promise<StoredStory | null>;
  /** With its text: the newest version, or the newest of those with a hash. */
  read(server: string, id: string, sha256?: string): Promise<StorySource | null>;
  /** All versions that are kept, newest first. */
  versions(server: string, id: string): Promise<readonly StoredStory[]>;
  /** What a server uses of its limits. */
  usage(server: string): Promise<StoryLimits>;
  /** Removes a story with all its versions; false where there is none. */
  remove(server: string, id: string): Promise<boolean>;
}
