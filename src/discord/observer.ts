/** What became of a request to Discord: of which kind, with which status, in how many milliseconds. */
export interface ObservedRequest {
  /** `callback` acknowledges an interaction, `reply` goes on with one; `bot` is all that takes the bot's own token. */
  readonly kind: "callback" | "reply" | "bot";
  /** Null: no answer came. */
  readonly status: number | null;
  readonly milliseconds: number;
}

/** Told what the bot does, for whoever measures it. Each method returns at once and never throws. */
export interface BotObserver {
  /** Discord was told within so many milliseconds of an interaction's arrival that it is worked on. */
  acknowledged(milliseconds: number): void;
  /** Discord takes no answer any more: the acknowledgement came too late. */
  late(): void;
  /** All was done for an interaction, in so many milliseconds. */
  ended(milliseconds: number): void;
  requested(request: ObservedRequest): void;
}
