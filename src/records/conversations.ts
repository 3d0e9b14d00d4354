/** Whose conversation, and where: nobody reads another's, nor the same user's in another place. */
export interface ConversationKey {
  /** Null in direct messages. */
  readonly server: string | null;
  /** A channel or a thread. */
  readonly channel: string;
  readonly user: string;
}

/** Turns that a conversation remembers; older ones are let go. */
export const MOST_TURNS = 10;
/** Milliseconds after the last turn at which a conversation has ended. */
export const IDLE_END = 30 * 60_000;

/** What was asked and answered lately, for follow-ups. */
export interface Conversations {
  /** Adds a turn, as JSON; of an ended conversation nothing is kept. */
  add(key: ConversationKey, turn: string): Promise<void>;
  /** The turns, oldest first, at most {@link MOST_TURNS}; none once {@link IDLE_END} has gone by. */
  turns(key: ConversationKey): Promise<readonly string[]>;
  /** Forgets a conversation at once. */
  end(key: ConversationKey): Promise<void>;
}
