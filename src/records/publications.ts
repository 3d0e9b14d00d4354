/** Something that the bot shows in a channel, kept so that it can be proved, disputed and mended. */
export interface Publication {
  /** The message's id; unique. */
  readonly message: string;
  readonly channel: string;
  readonly server: string | null;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Who asked for it, or posted it; null once the user was forgotten. */
  readonly actor: string | null;
  readonly kind: "answer" | "quote" | "check";
  /** Id and hash of the story that it quotes. */
  readonly story: string;
  readonly sha256: string;
  /** The receipt, as JSON; see `answering/receipt.ts`. */
  readonly receipt: string;
  /** Null while every quote of it stands; else since when one does not (ISO 8601, UTC). */
  readonly brokenSince: string | null;
}

/** All that is shown in channels. */
export interface Publications {
  /** A second one for the same message replaces the first. */
  put(publication: Publication): Promise<void>;
  find(message: string): Promise<Publication | null>;
  /** Those that quote a story of this id in another version than the one with this hash. */
  outdated(story: string, sha256: string): Promise<readonly Publication[]>;
  /** Marks that a quote no longer stands, or (null) that all do; `sha256` is the version looked at. */
  mark(message: string, sha256: string, brokenSince: string | null): Promise<void>;
  /** Those of a server with a quote that no longer stands, newest first, at most `limit`. */
  broken(server: string, limit: number): Promise<readonly Publication[]>;
  remove(message: string): Promise<void>;
}
