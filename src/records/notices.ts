/** Tells all processes of a bot, the one that speaks too, what they keep in mind and is no longer so. */
export interface Notices {
  /** Says something about a topic: "settings", "600000000000000001". At most 1,000 characters. */
  publish(topic: string, about: string): Promise<void>;
  /**
   * Hears what is published from now on; what was said while the store could not be reached is lost,
   * so `onGap` is called once it can be reached again. Returns what ends it.
   */
  subscribe(topic: string, hear: (about: string) => void, onGap?: () => void): () => void;
}
