import { join } from "node:path";
import type { Logger } from "pino";
import { composeAnswerer } from "./compose-answerer.ts";
import type { Config } from "./config.ts";
import type { DrawQuote } from "./discord/command.ts";
import { createDiscordBot, type DiscordBot } from "./discord/create-discord-bot.ts";
import { startLocalDiscord } from "./playground/local-discord.ts";
import type { Records } from "./records/records.ts";
import type { Shutdown } from "./shutdown.ts";
import { createMemoryRecords } from "./storage/create-memory-records.ts";
import { loadCorpus } from "./story/load-corpus.ts";

/** Where the bot logs in: Discord itself, or the local one. */
interface DiscordAddress {
  readonly token: string;
  readonly apiUrl?: string;
  /** The page of the local Discord; null at Discord itself. */
  readonly pageUrl: string | null;
  readonly moderatorChannels: readonly string[];
}

async function openDiscord(config: Config, shutdown: Shutdown): Promise<DiscordAddress> {
  const { discordToken, moderatorChannels } = config;
  if (discordToken !== null) return { token: discordToken, pageUrl: null, moderatorChannels };
  const local = await startLocalDiscord({ port: config.playgroundPort });
  shutdown.add("playground", () => local.stop());
  const { token, apiUrl, pageUrl } = local;
  return { token, apiUrl, pageUrl, moderatorChannels: [local.moderatorChannel] };
}

export interface RunningBot {
  readonly pageUrl: string | null;
}

/** Builds the bot and starts it, each part registered to be closed again. */
export async function startBot(
  config: Config,
  log: Logger,
  shutdown: Shutdown,
): Promise<RunningBot> {
  const { library, problems } = await loadCorpus(config.corpus);
  for (const { file, message } of problems) log.warn({ file }, message);
  const answerer = await composeAnswerer(library, config.model, log);
  const { token, apiUrl, pageUrl, moderatorChannels } = await openDiscord(config, shutdown);
  const records = await openRecords(config);
  shutdown.add("records", () => records.close());
  const bot: DiscordBot = createDiscordBot({
    token,
    ...(apiUrl === undefined ? {} : { apiUrl }),
    answerer,
    library,
    retriever: answerer.retriever,
    records,
    model: answerer.model,
    drawQuote,
    moderatorChannels,
    log,
    onRevoked: () => {
      void shutdown.run("token revoked").then(() => process.exit(EXIT_REVOKED));
    },
  });
  shutdown.add("bot", () => bot.stop());
  await bot.start();
  return { pageUrl };
}

const DATABASE = "verbatim.db";

/** The database; in the playground, whose messages end with the process, nothing outlives it. */
async function openRecords({ discordToken, data }: Config): Promise<Records> {
  if (discordToken === null) return createMemoryRecords();
  const { openSqliteRecords } = await import("./storage/sqlite/open-sqlite-records.ts");
  return openSqliteRecords({ file: join(data, DATABASE) });
}

/** Draws a quote's card; what it takes is loaded with the first one. Null: it can't be drawn here. */
const drawQuote: DrawQuote = async (quote, story) => {
  const { drawQuoteCard } = await import("./pictures/draw-quote-card.ts");
  const drawn = await drawQuoteCard({ quote, story });
  return drawn.kind === "card" ? drawn : null;
};

/** Exit code when Discord no longer takes the token: a restart would not help. */
const EXIT_REVOKED = 78;
