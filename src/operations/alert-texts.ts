/** What an operator is told of. */
export type AlertKind =
  | "key-refused"
  | "budget-spent"
  | "disk-nearly-full"
  | "token-refused"
  | "database-not-writable"
  | "model-shut-down";

export interface AlertText {
  /** What is wrong and what to do, with a detail such as "12 MB". */
  readonly raised: (detail: string) => string;
  /** That it is well again. */
  readonly settled: string;
}

/** In plain words, for whoever runs the bot; in English, like the log. */
export const ALERT_TEXTS: Readonly<Record<AlertKind, AlertText>> = {
  "key-refused": {
    raised: () =>
      "The model server refuses the key, the quota or the model's name. Answers go on, as quotes alone. Check OPENAI_API_KEY, OPENAI_MODEL and the account's quota, then restart; npm run doctor tells which it is.",
    settled: "The model server answers again.",
  },
  "budget-spent": {
    raised: () =>
      "The day's budget for the model is spent. Until midnight UTC answers are quotes alone. To change that, raise DAILY_TOKENS or DAILY_DOLLARS and restart.",
    settled: "There is a budget for the model again.",
  },
  "disk-nearly-full": {
    raised: (free) =>
      `The disk is nearly full: ${free} free where the database is. Make room. When nothing can be written any more, whatever has to be logged first is refused.`,
    settled: "The disk has room again.",
  },
  "token-refused": {
    raised: (detail) =>
      `Discord refuses the bot's token (${detail}). While it does, the bot hears but can't speak. If it was reset or revoked: put the new one into DISCORD_TOKEN and restart.`,
    settled: "Discord takes the bot's token again.",
  },
  "database-not-writable": {
    raised: (detail) =>
      `The database can't be written: ${detail}. Nothing is lost that was acknowledged before; what has to be logged first is refused until this is mended. npm run doctor looks at it.`,
    settled: "The database can be written again.",
  },
  "model-shut-down": {
    raised: (detail) =>
      `${detail} Choose another model in OPENAI_MODEL and restart; after that day answers are quotes alone.`,
    settled: "The model is no longer about to be shut down.",
  },
};
