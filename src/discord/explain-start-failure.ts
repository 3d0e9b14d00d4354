/** What to do about errors that keep a bot from starting, by the codes that tell them. */
const BY_CODE: Readonly<Record<string, string>> = {
  TokenInvalid:
    "Discord does not know this token. Copy it again from the Developer Portal (your application, Bot, Reset Token) into DISCORD_TOKEN in .env.",
  4004: "Discord refused the token. Copy it again from the Developer Portal (your application, Bot, Reset Token) into DISCORD_TOKEN in .env.",
  401: "Discord refused the token. Copy it again from the Developer Portal (your application, Bot, Reset Token) into DISCORD_TOKEN in .env.",
  4010: "The shard is invalid: check SHARDS and SHARD_COUNT.",
  4011: "The bot is in so many servers that it must be sharded.",
  4013: "Discord does not know the intents that were asked for: this is a bug of Verbatim.",
  4014: "An intent is not switched on: Developer Portal, your application, Bot, Privileged Gateway Intents.",
  50001:
    "The bot may not see that server or channel: invite it again with the scopes bot and applications.commands.",
  50013:
    "The bot lacks a permission: give its role View Channel and Send Messages in that channel.",
  EADDRINUSE:
    "A port is taken, perhaps by another Verbatim: end that, or set PLAYGROUND_PORT (with a token: METRICS_PORT) to another number.",
  ENOTFOUND: "Discord could not be found: check the internet connection and DNS.",
  ECONNREFUSED: "Nothing answers at Discord's address: check the internet connection and proxies.",
  ETIMEDOUT: "Discord did not answer in time: check the internet connection.",
};

/** Codes of errors that say that the token is wrong. */
const REFUSED = new Set(["TokenInvalid", "4004", "401"]);

/** The known codes that an error tells by itself or by its causes, the likeliest first. */
function* codesOf(error: unknown): Generator<string> {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const { code, status, message } = cause as Error & { code?: unknown; status?: unknown };
    const closed = /\b(40\d\d)\b/.exec(message)?.[1];
    const disallowed = /disallowed intents/i.test(message) ? "4014" : undefined;
    const invalid = /invalid token/i.test(message) ? "TokenInvalid" : undefined;
    for (const key of [code, disallowed, invalid, closed, status].map(String)) {
      if (key in BY_CODE) yield key;
    }
  }
}

/** True when the bot could not start since Discord does not take its token: a restart is no help. */
export function isTokenRefused(error: unknown): boolean {
  const [first] = codesOf(error);
  return first !== undefined && REFUSED.has(first);
}

/** One sentence for the owner of a bot that could not start. Holds nothing of the token. */
export function explainStartFailure(error: unknown): string {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    // The database's own errors say in one line what to do.
    if (cause.name === "StorageError") return cause.message;
  }
  const [first] = codesOf(error);
  if (first !== undefined) return BY_CODE[first]!;
  return "Discord could not be reached, or answered something unexpected; the log has the details.";
}
