/** One thing found out about the bot at Discord or about its surroundings. */
export interface Finding {
  /** A warning can be lived with; with a problem the bot does not work. */
  readonly state: "ok" | "warning" | "problem";
  /** What was found and, where it is not well, which page and switch mends it. */
  readonly message: string;
}
