/** What came of a request to Discord. */
export type ApiResult =
  | {
      readonly kind: "ok";
      readonly body: unknown;
      /** By how much this machine's clock is ahead of Discord's, in milliseconds; null: unknown. */
      readonly clockAhead: number | null;
    }
  /** Discord does not take the token. */
  | { readonly kind: "refused" }
  | { readonly kind: "failed"; readonly status: number }
  | { readonly kind: "unreachable"; readonly reason: string };

export interface DiscordApi {
  /** Asks for a path below `/v10`. Never throws for what the network or Discord does. */
  get(path: string): Promise<ApiResult>;
}

export interface DiscordApiOptions {
  readonly token: string;
  /** Base of the API without the version. Default: Discord's own. */
  readonly url?: string | undefined;
  /** Milliseconds for each request. Default 10,000. */
  readonly deadline?: number;
}

const DISCORD = "https://discord.com/api";
const DEADLINE = 10_000;

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: "its address could not be found: check the internet connection and DNS",
  EAI_AGAIN: "its address could not be found: check the internet connection and DNS",
  ECONNREFUSED: "nothing answers at its address: check the internet connection and proxies",
  ECONNRESET: "the connection was cut: check proxies and firewalls",
  TimeoutError: "it did not answer in time: check the internet connection",
};

function reasonOf(error: unknown): string {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const known = REASONS[String((cause as { code?: unknown }).code)] ?? REASONS[cause.name];
    if (known !== undefined) return known;
  }
  return "it could not be reached: check the internet connection and proxies";
}

/** How far our clock is ahead of a response's, whose `Date` is cut to whole seconds. */
function clockAhead(date: string | null, asked: number, answered: number): number | null {
  const theirs = Date.parse(date ?? "");
  return Number.isNaN(theirs) ? null : (asked + answered) / 2 - (theirs + 500);
}

/** A plain client of Discord's HTTP API, for looking before a bot logs in. */
export function createDiscordApi(options: DiscordApiOptions): DiscordApi {
  const { token, url = DISCORD, deadline = DEADLINE } = options;
  const headers = { authorization: `Bot ${token}`, "user-agent": "DiscordBot (verbatim, 1)" };
  return {
    async get(path) {
      const asked = Date.now();
      try {
        const signal = AbortSignal.timeout(deadline);
        const response = await fetch(`${url}/v10${path}`, { headers, signal });
        const answered = Date.now();
        if (response.status === 401) return { kind: "refused" };
        if (!response.ok) return { kind: "failed", status: response.status };
        const ahead = clockAhead(response.headers.get("date"), asked, answered);
        return { kind: "ok", body: await response.json(), clockAhead: ahead };
      } catch (error) {
        if (error instanceof SyntaxError) return { kind: "failed", status: 200 };
        return { kind: "unreachable", reason: reasonOf(error) };
      }
    },
  };
}
