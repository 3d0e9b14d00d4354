/** What one of several processes does alone, because it was the first to say so. */
export interface Leases {
  /**
   * True for the first who takes a key, and false for everybody else until so many milliseconds are
   * over.
   */
  take(key: string, milliseconds: number): Promise<boolean>;
}
