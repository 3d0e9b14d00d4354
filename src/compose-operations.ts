import { mkdirSync } from "node:fs";
import type { Logger } from "pino";
import type { Watch } from "./compose-answerer.ts";
import type { Config } from "./config.ts";
import type { DiscordBot } from "./discord/create-discord-bot.ts";
import type { BotObserver } from "./discord/observer.ts";
import { createAlerts } from "./operations/create-alerts.ts";
import type { Observation, Observe } from "./operations/observation.ts";
import { createSpentByThread } from "./operations/spent-by-thread.ts";
import { watchAnswering } from "./operations/watch-answering.ts";
import { judgeSpace, spaceOf } from "./operations/watch-disk.ts";
import { judgeShutDown, watchModel } from "./operations/watch-model.ts";
import { watchRecords } from "./operations/watch-records.ts";
import { watchToken } from "./operations/watch-token.ts";
import type { Records } from "./records/records.ts";
import type { Shutdown } from "./shutdown.ts";

/** What looks on while the bot works: metrics, alerts, the switch for profiles. */
export interface Operations {
  watchRecords(records: Records): Records;
  /** What is put around whatever answers in this thread. */
  readonly watch: Watch;
  /** Told what is seen in the thread that answers. */
  readonly observeThread: Observe;
  readonly observer: BotObserver;
  /** Begins to look after a bot, and to answer at the port, each registered to be ended. */
  start(bot: DiscordBot): Promise<void>;
}

/** Milliseconds between two looks at the disk, and two at the model's last day. */
const MINUTE = 60_000;
const DAY = 86_400_000;

async function createMetrics(config: Config) {
  if (config.metricsPort === null) return null;
  const metrics = await import("./operations/create-metrics.ts");
  return metrics.createMetrics();
}

/** Calls again after so many milliseconds, without keeping the process alive. */
function every(milliseconds: number, work: () => void, shutdown: Shutdown, name: string): void {
  work();
  const timer = setInterval(work, milliseconds);
  timer.unref();
  shutdown.add(name, () => clearInterval(timer));
}

/** Builds what looks on, as the settings say. */
export async function openOperations(
  config: Config,
  log: Logger,
  shutdown: Shutdown,
): Promise<Operations> {
  const { operatorChannel, model, profile, data, databaseUrl, discordToken } = config;
  const metrics = await createMetrics(config);
  let told: DiscordBot | null = null;
  const tell = (operator: string) => async (text: string) =>
    (await told?.tellOperator(operator, text)) ?? false;
  const alerts = createAlerts({
    log,
    tell: operatorChannel === null ? null : tell(operatorChannel),
  });
  const onStatus = watchToken(alerts);
  const onCall = watchModel(alerts);
  const spent = createSpentByThread();
  const observe = (thread: string) => (seen: Observation) => {
    if (seen.what === "call") {
      onCall(seen.outcome);
      spent.note(thread, seen.spent);
    }
    metrics?.observed(seen);
  };

  /** Follows the space of the disk; records in PostgreSQL, or in memory, are on none of ours. */
  const watchDisk = () => {
    if (discordToken === null || databaseUrl !== null) return;
    const look = () => {
      void spaceOf(data).then((space) => space !== null && judgeSpace(space, alerts));
    };
    every(MINUTE, look, shutdown, "watch of the disk");
  };
  const watchShutDown = () => {
    if (model === null || discordToken === null) return;
    const { apiKey, baseUrl, name } = model;
    const look = async () => {
      const { readShutDown } = await import("./llm/read-shut-down.ts");
      const day = await readShutDown({ apiKey, baseUrl, model: name });
      judgeShutDown(name, day, alerts, Date.now());
    };
    every(DAY, () => void look(), shutdown, "watch of the model");
  };
  const answerHealth = async (bot: DiscordBot) => {
    if (metrics === null || config.metricsPort === null) return;
    const { startHealthServer } = await import("./operations/health-server.ts");
    const { dailyTokens = null, dailyDollars = null } = model ?? {};
    const budget = () => ({ ...spent.today(), mostTokens: dailyTokens, mostDollars: dailyDollars });
    metrics.connect({
      budget: model === null ? null : budget,
      shards: () => bot.shards(),
      alerts: () => alerts.active(),
    });
    const health = await startHealthServer({
      port: config.metricsPort,
      host: config.metricsHost,
      isReady: () => bot.isReady(),
      metrics,
    });
    shutdown.add("health", () => health.stop());
  };
  const switchProfiles = async () => {
    // Windows has no such signal.
    if (profile === null || process.platform === "win32") return;
    const { installProfileSwitch } = await import("./operations/profile-switch.ts");
    mkdirSync(data, { recursive: true, mode: 0o700 });
    shutdown.add("profiles", installProfileSwitch({ kind: profile, folder: data, log }));
  };

  return {
    watchRecords: (records) => watchRecords(records, alerts, () => metrics?.recordsFailed()),
    watch: watchAnswering(observe("main")),
    observeThread: observe("answers"),
    observer: {
      acknowledged: (milliseconds) => metrics?.acknowledged(milliseconds),
      late: () => metrics?.late(),
      ended: (milliseconds) => metrics?.ended(milliseconds),
      requested: (request) => {
        if (request.kind === "bot" && request.status !== null) onStatus(request.status);
        metrics?.requested(request);
      },
    },
    async start(bot) {
      told = bot;
      await answerHealth(bot);
      await switchProfiles();
      watchDisk();
      watchShutDown();
      every(MINUTE, () => alerts.tick(), shutdown, "alerts");
    },
  };
}
