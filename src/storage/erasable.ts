/** What each concern of a store does so that nothing is kept longer than it may be. */
export interface Erasable {
  eraseUser(user: string): void | Promise<void>;
  eraseServer(server: string): void | Promise<void>;
  /** Erases what is older than an instant (ISO 8601, UTC); see `Records.expire`. */
  eraseBefore(server: string | null, before: string): void | Promise<void>;
}
