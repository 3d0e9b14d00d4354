/** How much of something is left to somebody. */
export type Taken =
  | { readonly ok: true }
  /** Nothing was taken. `resetsAt`: milliseconds since 1970 at which a new window begins. */
  | { readonly ok: false; readonly resetsAt: number };

export interface Quota {
  /** Whose, and of what: "day:1234:5678". */
  readonly key: string;
  /** At most this many in a window. */
  readonly limit: number;
  /** Length in milliseconds. Windows begin at multiples of it since 1970, or with the first take. */
  readonly window: number;
  /** `fixed`: windows as the calendar has them; `rolling`: a window begins with its first take. */
  readonly kind: "fixed" | "rolling";
  /** How much is taken, a whole number. Default 1. */
  readonly amount?: number;
}

/** Counts against limits, shared by all processes on one store. */
export interface Quotas {
  /** Takes from each quota, or from none of them when one has not enough left. */
  take(quotas: readonly Quota[]): Promise<Taken>;
  /**
   * Corrects what was taken in the window that is now: a positive amount counts also above the limit,
   * a negative one gives back, at most down to 0.
   */
  correct(quotas: readonly Quota[]): Promise<void>;
}
