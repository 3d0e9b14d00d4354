import { type DestinationStream, type Logger, pino } from "pino";

/**
 * Shapes of secrets: a bot's token, an API key, the token in a webhook's or interaction's path, user
 * and password in an address.
 */
const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/[\w-]{23,28}\.[\w-]{6}\.[\w-]{27,}/g, "[token]"],
  [/\bsk-[\w-]{16,}/g, "[key]"],
  [/(\/(?:webhooks|interactions)\/\d+\/)[\w.-]+/g, "$1[token]"],
  [/\b(Bot|Bearer)\s+[\w.-]{16,}/g, "$1 [token]"],
  [/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, "$1[secret]@"],
  [/aW50ZXJhY3Rpb246[\w=-]+/g, "[token]"],
];

/** Keys whose value is never logged, whatever it looks like. */
const SECRET_KEYS =
  /^(?:token|apiKey|api_key|authorization|password|secret|cookie|databaseUrl|database_url)$/i;

/** Takes out of a text whatever looks like a secret, and control characters that forge lines. */
export function redact(text: string): string {
  let clean = text;
  for (const [shape, mark] of SECRETS) clean = clean.replace(shape, mark);
  return clean.replace(/(?![\t\n])[\p{Cc}\u2028\u2029]/gu, " ");
}

function redactDeep(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return redact(value);
  if (value === null || typeof value !== "object" || depth > 6) return value;
  if (value instanceof Error) return describeError(value);
  if (Array.isArray(value)) return value.map((item) => redactDeep(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      SECRET_KEYS.test(key) ? "[secret]" : redactDeep(item, depth + 1),
    ]),
  );
}

/**
 * What of an error may be logged: never its request's address, headers or body, in which Discord's
 * and OpenAI's libraries keep tokens and users' words.
 */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: redact(String(error)) };
  const { name, message, stack } = error;
  const { code, status } = error as { code?: unknown; status?: unknown };
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return {
    name,
    message: redact(message),
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    ...(stack === undefined ? {} : { stack: redact(stack) }),
    ...cause,
  };
}

export interface LogOptions {
  /** "trace" … "fatal" or "silent". */
  readonly level: string;
  /** Where lines go. Default: standard output. */
  readonly destination?: DestinationStream;
}

/** The process's log: one JSON object a line, without secrets. */
export function createLog({ level, destination }: LogOptions): Logger {
  const options = {
    level,
    base: null,
    // Errors come here as `log` has described them already.
    serializers: { err: (described: object) => described },
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (object: object) => redactDeep(object) as Record<string, unknown>,
    },
    hooks: {
      logMethod(this: Logger, args: Parameters<Logger["info"]>, method: Logger["info"]) {
        const clean = args.map((arg) => (typeof arg === "string" ? redact(arg) : arg));
        method.apply(this, clean as Parameters<Logger["info"]>);
      },
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
