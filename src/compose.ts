import { join } from "node:path";
import type { Logger } from "pino";
import type { WithThreadOptions } from "./answer-thread/compose-with-thread.ts";
import { createStoryCache } from "./answering/archive/story-cache.ts";
import { MOST_BYTES } from "./answering/shelves.ts";
import { composeAnswerer, watchTwice } from "./compose-answerer.ts";
import { isArchiveFolder, openCorpusArchive } from "./compose-corpus.ts";
import { openFleet } from "./compose-fleet.ts";
import { openOperations } from "./compose-operations.ts";
import { composePassages } from "./compose-passages.ts";
import { openRecords } from "./compose-records.ts";
import type { Config } from "./config.ts";
import { describeBot } from "./describe-bot.ts";
import type { DrawChart, DrawQuote } from "./discord/command.ts";
import { createDiscordBot, type DiscordBot } from "./discord/create-discord-bot.ts";
import { EXIT_REVOKED } from "./exit-codes.ts";
import { createLab, type Lab } from "./playground/lab/create-lab.ts";
import { startLocalDiscord } from "./playground/local-discord.ts";
import type { Shutdown } from "./shutdown.ts";
import { createStartPace } from "./start-pace.ts";
import { createLibrary } from "./story/library.ts";
import { loadCorpus } from "./story/load-corpus.ts";

/** Where the bot logs in: Discord itself, or the local one. */
interface DiscordAddress {
  readonly token: string;
  readonly apiUrl?: string;
  /** The page of the local Discord; null at Discord itself. */
  readonly pageUrl: string | null;
  readonly moderatorChannels: readonly string[];
}

async function openDiscord(
  config: Config,
  shutdown: Shutdown,
  lab: Lab | null,
): Promise<DiscordAddress> {
  const { discordToken, discordApiUrl, moderatorChannels } = config;
  if (discordToken !== null) {
    const apiUrl = discordApiUrl === null ? {} : { apiUrl: discordApiUrl };
    return { token: discordToken, ...apiUrl, pageUrl: null, moderatorChannels };
  }
  const local = await startLocalDiscord({ port: config.playgroundPort, lab });
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
  // With a token nobody looks on.
  const lab = config.discordToken === null ? createLab() : null;
  const { token, apiUrl, pageUrl, moderatorChannels } = await openDiscord(config, shutdown, lab);
  const operations = await openOperations(config, log, shutdown);
  const records = operations.watchRecords(await openRecords(config, log));
  shutdown.add("records", () => records.close());
  const fleet = await openFleet(config, log);
  shutdown.add("fleet", () => fleet.close());
  const passages = composePassages(config, log);
  shutdown.add("passages", () => passages?.close());
  const isArchive = passages !== null && isArchiveFolder(config.corpus);
  const { library, problems } = isArchive
    ? { library: createLibrary([]), problems: [] }
    : await loadCorpus(config.corpus);
  for (const { file, message } of problems) log.warn({ file }, message);
  const cache = createStoryCache({ mostBytes: MOST_BYTES });
  const { model, logLevel } = config;
  const { quotas: counts } = records;
  const { watch, observeThread: onObserved } = operations;
  // Whoever tries the bot in the playground looks into its answers: they are made in this thread, as
  // are those from an archive, whose stories are read when they are asked about.
  const answerer =
    lab !== null || model === null || isArchive
      ? await composeAnswerer(library, model, log, counts, lab ? watchTwice(lab, watch) : watch)
      : await openWithThread(
          { library, model, logLevel, counts, watch, onObserved, log },
          shutdown,
        );
  const { over, buildIndex } = answerer;
  const archive = isArchive
    ? await openCorpusArchive({ folder: config.corpus, passages, cache, over, log })
    : null;
  const bot: DiscordBot = createDiscordBot({
    archive,
    archives: passages,
    cache,
    buildIndex,
    fleet,
    shards: config.shards,
    token,
    ...(apiUrl === undefined ? {} : { apiUrl }),
    answerer,
    summarizer: await answerer.openSummarizer(),
    library,
    retriever: answerer.retriever,
    over,
    records,
    model: answerer.model,
    about: describeBot(config),
    drawQuote,
    drawChart,
    moderatorChannels,
    storyRules: await storyRulesOf(config),
    log,
    observer: operations.observer,
    onRevoked: () => {
      void shutdown.run("token revoked").then(() => process.exit(EXIT_REVOKED));
    },
  });
  await operations.start(bot);
  const { discordToken, data, databaseUrl } = config;
  // Where records are in PostgreSQL no file is written: whatever starts the processes has its own pace.
  if (discordToken !== null && databaseUrl === null) {
    const file = join(data, STARTS);
    const onPause = (pause: number) =>
      log.warn({ seconds: pause / 1_000 }, "the last starts did not last: waiting before this one");
    const pace = createStartPace({ file, onPause });
    await pace.begin();
    // What an operator ends has not failed.
    shutdown.add("pace of starts", (reason) =>
      reason.startsWith("SIG") ? pace.forget() : undefined,
    );
  }
  shutdown.add("bot", () => bot.stop());
  await bot.start();
  return { pageUrl };
}

/** Answers in a thread of its own, which ends with the process. */
async function openWithThread(options: WithThreadOptions, shutdown: Shutdown) {
  const { composeWithThread } = await import("./answer-thread/compose-with-thread.ts");
  const answerer = composeWithThread(options);
  shutdown.add("answers", () => answerer.close());
  return answerer;
}

/** What servers may do with stories of their own; what fetches is loaded where that is allowed. */
async function storyRulesOf({ storyLimits: limits, fetchHosts: hosts }: Config) {
  if (hosts === null) return { limits, fetchPage: null };
  const { createFetchPage } = await import("./discord/stories/fetch-page.ts");
  return { limits, fetchPage: createFetchPage({ hosts }) };
}

/** When the last starts were, as long as none has lasted. */
const STARTS = "starts.json";

/** Draws a quote's card; what it takes is loaded with the first one. Null: it can't be drawn here. */
const drawQuote: DrawQuote = async (quote, story) => {
  const { drawQuoteCard } = await import("./pictures/draw-quote-card.ts");
  const drawn = await drawQuoteCard({ quote, story });
  return drawn.kind === "card" ? drawn : null;
};

/** Draws a chart of statistics; what it takes is loaded with the first one. */
const drawChart: DrawChart = async (input) => {
  const { drawStatsChart } = await import("./pictures/draw-stats-chart.ts");
  return drawStatsChart(input);
};
