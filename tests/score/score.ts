/** One figure of the scoreboard. */
export interface Score {
  /** "S1" … "S26". */
  readonly id: string;
  readonly title: string;
  /** What the figure has to be, in words. */
  readonly target: string;
  /** True where time is measured, or much is asked at once: nothing else runs beside it. */
  readonly alone?: boolean;
  run(options: ScoreOptions): Promise<ScoreResult>;
}

export interface ScoreOptions {
  /** Fewer of each kind, but every kind: the whole board within minutes. */
  readonly quick: boolean;
  /** What is drawn by lot is the same in every run with one seed. */
  readonly seed: number;
  /** Length of the soak, where it is not to be as the others say. */
  readonly minutes: number | null;
  /** Hours instead of minutes, where a figure is about time. */
  readonly long: boolean;
}

export interface ScoreResult {
  /** What was measured, in words and numbers. */
  readonly figure: string;
  readonly passed: boolean;
  /** How it was measured, or what is known of a miss; one line each. */
  readonly notes: readonly string[];
}
