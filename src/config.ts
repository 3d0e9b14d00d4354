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

const count = z.coerce
  .number("must be a whole number")
  .int("must be a whole number")
  .positive("must be a whole number above 0");

const seconds = z.coerce
  .number("must be a number of seconds")
  .min(0, "must be a number of seconds");

/** A bot's token: three parts with dots between them, the first one its id in base64. */
const TOKEN = /^[\w-]{18,40}\.[\w-]{5,8}\.[\w-]{25,80}$/;

/** Every setting, with what it is for: the one source of the documentation and of .env.example. */
const settings = {
  DISCORD_TOKEN: optional(
    z
      .string()
      .trim()
      .regex(
        TOKEN,
        "must be the token from the Developer Portal (Bot, Reset Token): three parts with dots between them, not the Application ID, Public Key or Client Secret",
      ),
  ).describe(
    "The bot's token. Without it, Verbatim opens the local playground instead of Discord.",
  ),
  DISCORD_API_URL: optional(z.url("must be an address like http://127.0.0.1:8642/api")).describe(
    "Base of Discord's API without the version, for a proxy or a stand-in. Blank: Discord's own.",
  ),
  OPENAI_API_KEY: optional(z.string().trim()).describe(
    "Key of a model server. With it, or with OPENAI_BASE_URL, a language model drafts the answers; without, they are the story's sentences.",
  ),
  OPENAI_BASE_URL: optional(z.url("must be an address like http://127.0.0.1:11434/v1")).describe(
    "Another server that speaks OpenAI's Chat Completions: Ollama, llama.cpp, vLLM, LM Studio, OpenRouter, Azure, Groq, Mistral.",
  ),
  OPENAI_MODEL: withDefault(z.string().trim(), "gpt-6-luna").describe("The model to ask."),
  DAILY_TOKENS: optional(count).describe(
    "Tokens a day that the model may take, in and out together.",
  ),
  DAILY_DOLLARS: optional(
    z.coerce.number("must be an amount, like 2.50").positive("must be an amount, like 2.50"),
  ).describe("Dollars a day that the model may cost; kept for models whose price is known."),
  USER_COOLDOWN: withDefault(seconds, "3").describe(
    "Seconds between two model calls for one user.",
  ),
  SERVER_COOLDOWN: withDefault(seconds, "0").describe(
    "Seconds between two model calls for one server.",
  ),
  GROUNDING_TOKENS: withDefault(count, "3000").describe(
    "Tokens of the story that the model is shown at most.",
  ),
  VERIFY: withDefault(
    z.enum(["rules", "model"], { error: "must be rules or model" }),
    "rules",
  ).describe(
    "Who gives the second stamp to a model's statements: rules alone, or also a judging call of the model, which costs a second call a question.",
  ),
  CORPUS_DIR: withDefault(z.string(), "corpus").describe("The folder of the stories."),
  DATA_DIR: withDefault(z.string(), "data").describe(
    "The folder of the bot's database: log, cases and what was shown. The playground keeps nothing.",
  ),
  DATABASE_URL: optional(
    z
      .string()
      .trim()
      .regex(
        /^postgres(?:ql)?:\/\/\S+$/,
        "must be an address like postgres://user:password@localhost:5432/verbatim",
      ),
  ).describe(
    "A PostgreSQL database (postgres://user:password@host:5432/name) for several processes or many servers. Without it, one SQLite file in DATA_DIR.",
  ),
  SHARDS: optional(
    z
      .string()
      .regex(/^\s*\d+(?:\s*,\s*\d+)*\s*$/, "must be numbers of shards, with commas between"),
  ).describe(
    "With several processes: the shards of this one, counted from 0, with commas between (0,1). Blank: all of them. Needs SHARD_COUNT and DATABASE_URL.",
  ),
  SHARD_COUNT: optional(count).describe(
    "With several processes: how many shards all have together.",
  ),
  MODERATOR_CHANNELS: withDefault(
    z
      .string()
      .regex(
        /^\s*(?:\d{17,20}(?:\s*,\s*\d{17,20})*)?\s*$/,
        "must be channel ids, with commas between",
      ),
    "",
  ).describe(
    "Ids of the channels that reports go to, at most one of each server, with commas between. The bot must be able to write there.",
  ),
  MAX_STORIES_PER_SERVER: withDefault(count, "50").describe(
    "Stories of its own that a server may have.",
  ),
  MAX_STORY_BYTES_PER_SERVER: withDefault(count, "20000000").describe(
    "Bytes that a server's own stories may take together, older versions included.",
  ),
  ALLOW_FETCH: withDefault(z.enum(["0", "1"], { error: "must be 0 or 1" }), "0").describe(
    "1 lets managers of servers bring stories by an https address, from the hosts in FETCH_HOSTS.",
  ),
  FETCH_HOSTS: withDefault(
    z
      .string()
      .toLowerCase()
      .regex(
        /^\s*(?:[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\s*,\s*[a-z0-9-]+(?:\.[a-z0-9-]+)+)*)?\s*$/,
        "must be names of hosts, like example.org, with commas between",
      ),
    "",
  ).describe(
    "Hosts that stories may be fetched from, with those below them, with commas between. Blank: none.",
  ),
  PLAYGROUND_PORT: withDefault(port, "8642").describe(
    "The port of the local playground; 0 lets the system choose.",
  ),
  METRICS_PORT: optional(port).describe(
    "A port that answers /health, /ready and /metrics, for whoever watches the process. Blank: none.",
  ),
  METRICS_HOST: withDefault(
    z.union([z.ipv4(), z.ipv6()], "must be an IP address, like 127.0.0.1 or 0.0.0.0"),
    "127.0.0.1",
  ).describe(
    "The address that METRICS_PORT listens on: this machine alone, or 0.0.0.0 for all of its networks.",
  ),
  OPERATOR_CHANNEL: optional(
    z.string().regex(/^(?:\d{17,20}|owner)$/, "must be a channel's id, or owner"),
  ).describe(
    "Where alerts to whoever runs the bot go besides the log: the id of a channel, or owner for a direct message to the application's owner.",
  ),
  PROFILE: optional(z.enum(["cpu", "heap"], { error: "must be cpu or heap" })).describe(
    "What the signal SIGUSR2 writes into DATA_DIR: 30 seconds of the processor's time, or a snapshot of memory, which holds the token.",
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
  /** Null: Discord's own. */
  readonly discordApiUrl: string | null;
  /** Null: answers without a model. */
  readonly model: ModelConfig | null;
  readonly corpus: string;
  /** Folder of the database. */
  readonly data: string;
  /** Address of a PostgreSQL database, a secret; null: a SQLite file in `data`. */
  readonly databaseUrl: string | null;
  /** Null: as many as Discord recommends, all in this process. */
  readonly shards: ShardsConfig | null;
  /** Channels of moderators, at most one of each server. */
  readonly moderatorChannels: readonly string[];
  /** What each server may keep of its own stories. */
  readonly storyLimits: { readonly count: number; readonly bytes: number };
  /** Hosts that stories may be fetched from; null: nothing is fetched. */
  readonly fetchHosts: readonly string[] | null;
  readonly playgroundPort: number;
  /** Null: nothing answers health checks. */
  readonly metricsPort: number | null;
  /** An IP address. */
  readonly metricsHost: string;
  /** A channel's id, or "owner" for the application's owner; null: alerts go to the log alone. */
  readonly operatorChannel: string | null;
  /** What SIGUSR2 writes; null: nothing. */
  readonly profile: "cpu" | "heap" | null;
  readonly logLevel: string;
}

/** The part of the bot's servers that a process looks after. */
export interface ShardsConfig {
  readonly ids: readonly number[];
  /** Of all processes together. */
  readonly count: number;
}

/** The model server, and what it may cost. */
export interface ModelConfig {
  readonly apiKey: string | null;
  /** Null: OpenAI's own. */
  readonly baseUrl: string | null;
  readonly name: string;
  readonly dailyTokens: number | null;
  readonly dailyDollars: number | null;
  /** Milliseconds. */
  readonly userCooldown: number;
  readonly serverCooldown: number;
  readonly groundingTokens: number;
  /** True when a judging call gives a second opinion on each statement. */
  readonly verify: boolean;
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
  const { data } = parsed;
  const shards = shardsConfig(data);
  if (typeof shards === "string") return { ok: false, problems: [shards] };
  const asksModel = data.OPENAI_API_KEY !== null || data.OPENAI_BASE_URL !== null;
  return {
    ok: true,
    config: {
      discordToken: data.DISCORD_TOKEN,
      discordApiUrl: data.DISCORD_API_URL,
      model: asksModel ? modelConfig(data) : null,
      corpus: data.CORPUS_DIR,
      data: data.DATA_DIR,
      databaseUrl: data.DATABASE_URL,
      shards,
      moderatorChannels: listOf(data.MODERATOR_CHANNELS),
      storyLimits: {
        count: data.MAX_STORIES_PER_SERVER,
        bytes: data.MAX_STORY_BYTES_PER_SERVER,
      },
      fetchHosts: data.ALLOW_FETCH === "1" ? listOf(data.FETCH_HOSTS) : null,
      playgroundPort: data.PLAYGROUND_PORT,
      metricsPort: data.METRICS_PORT,
      metricsHost: data.METRICS_HOST,
      operatorChannel: data.OPERATOR_CHANNEL,
      profile: data.PROFILE,
      logLevel: data.LOG_LEVEL,
    },
  };
}

const listOf = (value: string) => value.split(",").flatMap((item) => item.trim() || []);

/** The process's shards, or what is wrong with them. */
function shardsConfig({
  SHARDS,
  SHARD_COUNT,
  DATABASE_URL,
}: z.infer<typeof schema>): ShardsConfig | null | string {
  if (SHARDS === null && SHARD_COUNT === null) return null;
  if (SHARD_COUNT === null) return "SHARD_COUNT must be set where SHARDS is";
  const all = Array.from({ length: SHARD_COUNT }, (_, shard) => shard);
  const ids = SHARDS === null ? all : [...new Set(SHARDS.split(",").map(Number))];
  if (ids.some((id) => id >= SHARD_COUNT))
    return "SHARDS must be below SHARD_COUNT: they begin at 0";
  if (ids.length < SHARD_COUNT && DATABASE_URL === null) {
    return "DATABASE_URL must be set where SHARDS is: several processes share their records in PostgreSQL";
  }
  return { ids, count: SHARD_COUNT };
}

function modelConfig(data: z.infer<typeof schema>): ModelConfig {
  return {
    apiKey: data.OPENAI_API_KEY,
    baseUrl: data.OPENAI_BASE_URL,
    name: data.OPENAI_MODEL,
    dailyTokens: data.DAILY_TOKENS,
    dailyDollars: data.DAILY_DOLLARS,
    userCooldown: data.USER_COOLDOWN * 1_000,
    serverCooldown: data.SERVER_COOLDOWN * 1_000,
    groundingTokens: data.GROUNDING_TOKENS,
    verify: data.VERIFY === "model",
  };
}

/** A setting as it is documented. */
export interface DocumentedSetting {
  readonly name: string;
  /** As it would be written; empty: none. */
  readonly fallback: string;
  readonly description: string;
}

/** Every setting with its default and what it is for. */
export function listSettings(): readonly DocumentedSetting[] {
  return Object.entries(settings).map(([name, setting]) => ({
    name,
    fallback: String(setting.safeParse(undefined).data ?? ""),
    description: setting.description ?? "",
  }));
}

/** The text of `.env.example`: every setting with what it is for and its default. */
export function renderEnvExample(): string {
  const entries = listSettings().map(
    ({ name, fallback, description }) => `# ${description}\n${name}=${fallback}\n`,
  );
  return `# Verbatim reads its settings from a file like this one that is named .env. A blank setting is not set.\n\n${entries.join("\n")}`;
}
