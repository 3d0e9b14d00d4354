/** One thing that `doctor` looked at. */
export interface Check {
  readonly name: string;
  /** A warning can be lived with; a problem keeps the bot from working. */
  readonly state: "ok" | "warning" | "problem";
  /** What was found and, where it is not well, what to do. */
  readonly message: string;
}
