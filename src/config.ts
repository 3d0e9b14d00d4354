import { z } from "zod";

/** A setting that is blank is not set. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());

const withDefault = <T extends z.ZodType>(schema: T, value: string) =>
  z.preprocess((given) => (given === "" || given === undefined ? value : given), schema);

const port = z.coerce
  .number("must be a port number, like 8080")
  .int("must be a port number, like 8080")
  .min(0, "must be a port number, like 8080")
  .max(65_535, "must be a port number, like 8080");

/** A bot's token: three parts with dots between them, the first one its id in base64. */
const TOKEN = /^[\w-]{18,40}\.[\w-]{5,8}\.[\w-]{25,80}$/;

/** Every setting, with what it is for: the one source of the documentation and of .env.example. */
const settings = {
  DISCORD_TOKEN: optional(
    z
      .string()
      .trim()
      .regex(TOKEN, "must be the token from the Developer Portal (Bot, Reset Token)"),
  ).describe(
    "The bot's token. Without it, Verbatim opens the local playground instead of Discord.",
  ),
  CORPUS_DIR: withDefault(z.string(), "corpus").describe("The folder of the stories."),
  PLAYGROUND_PORT: withDefault(port, "8642").describe(
    "The port of the local playground; 0 lets the system choose.",
  ),
  LOG_LEVEL: withDefault(
    z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], {
      error: "must be one of trace, debug, info, warn, error, fatal, silent",
    }),
    "info",
  ).describe("How much is logged."),
} as const;

const schema = z.object(settings);

/** Verbatim's configuration, read once at the start. */
export interface Config {
  readonly discordToken: string | null;
  readonly corpus: string;
  readonly playgroundPort: number;
  readonly logLevel: string;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  /** One line for each setting that is wrong, with what is wanted. Never the value: it may be a secret. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the configuration out of the environment. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const parsed = schema.safeParse(env);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    return { ok: false, problems };
  }
  const { DISCORD_TOKEN, CORPUS_DIR, PLAYGROUND_PORT, LOG_LEVEL } = parsed.data;
  return {
    ok: true,
    config: {
      discordToken: DISCORD_TOKEN,
      corpus: CORPUS_DIR,
      playgroundPort: PLAYGROUND_PORT,
      logLevel: LOG_LEVEL,
    },
  };
}

/** The text of `.env.example`: every setting with what it is for and its default. */
export function renderEnvExample(): string {
  const entries = Object.entries(settings).map(([key, setting]) => {
    const fallback = setting.safeParse(undefined).data;
    return `# ${setting.description}\n${key}=${fallback ?? ""}\n`;
  });
  return `# Copy this file to .env and fill in what you need. A blank setting is not set.\n\n${entries.join("\n")}`;
}
