/** How far into a story something may look: its first paragraphs, or its first chapters. */
export interface ReadingLimit {
  readonly unit: "paragraph" | "chapter";
  /** At least 1. */
  readonly count: number;
}

/** How often somebody may ask; null: as often as the bot can bear. */
export interface AskingLimits {
  /** Seconds between two questions of one member. */
  readonly cooldown: number | null;
  /** Questions of one member a day (UTC). */
  readonly perDay: number | null;
}

/** What holds in one channel, and in its threads. */
export interface ChannelSettings {
  /** Id of the story that is asked about when none is named; null: the server's. */
  readonly story: string | null;
  /** Nothing after it is shown here; null: the server's. */
  readonly upTo: ReadingLimit | null;
}

/** A quote a day, posted by itself. */
export interface DailyQuote {
  readonly channel: string;
  /** "HH:MM", 24 hours, in the zone. */
  readonly time: string;
  /** Name of the IANA time zone: "Europe/Kyiv". */
  readonly zone: string;
}

/** What a server's managers decide about the bot; see {@link DEFAULT_SETTINGS}. */
export interface ServerSettings {
  /** Channels (and their threads) where it answers in public; empty: everywhere. */
  readonly channels: readonly string[];
  /** Answers are shown to the asker alone unless `private:false` is said. */
  readonly isPrivate: boolean;
  /** Each answer opens a thread, for follow-ups. */
  readonly threads: boolean;
  /** Answers are hidden behind spoiler marks. */
  readonly spoilers: boolean;
  readonly limits: AskingLimits;
  /** Instead of `limits`, for members with a role; the most generous of a member's roles holds. */
  readonly roleLimits: Readonly<Record<string, AskingLimits>>;
  /** What is said to everybody is in this language ("uk"); null: in the asker's. */
  readonly language: string | null;
  readonly story: string | null;
  readonly upTo: ReadingLimit | null;
  /** By the channel's id. */
  readonly byChannel: Readonly<Record<string, ChannelSettings>>;
  /** Where disputes and unanswered questions are brought; null: nowhere. */
  readonly moderatorChannel: string | null;
  readonly dailyQuote: DailyQuote | null;
  /** Days for which questions and conversations are kept, 1 to 365. */
  readonly retentionDays: number;
}

export const DEFAULT_SETTINGS: ServerSettings = {
  channels: [],
  isPrivate: false,
  threads: false,
  spoilers: false,
  limits: { cooldown: null, perDay: null },
  roleLimits: {},
  language: null,
  story: null,
  upTo: null,
  byChannel: {},
  moderatorChannel: null,
  dailyQuote: null,
  retentionDays: 30,
};

/** The settings of each server. */
export interface SettingsBook {
  /** A server's settings; the defaults where nothing was ever set. */
  get(server: string): Promise<ServerSettings>;
  /** Sets some, keeps the others, and gives all. */
  change(server: string, changes: Partial<ServerSettings>): Promise<ServerSettings>;
  /** Servers that have set something. */
  servers(): Promise<readonly string[]>;
}
