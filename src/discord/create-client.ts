import { Client, GatewayIntentBits, Options, Partials } from "discord.js";
import type { Logger } from "pino";
import type { Fleet } from "../records/fleet.ts";
import { CACHES } from "./caches.ts";
import { limitedRequest } from "./limited-request.ts";
import type { Observed } from "./observe-bot.ts";
import { createIdentifyThrottler } from "./sharding/create-identify-throttler.ts";
import { type Shards, shardOptions } from "./sharding/shard-options.ts";

export interface ClientParts {
  /** Base of Discord's API without the version; undefined: Discord's own. */
  readonly apiUrl: string | undefined;
  readonly shards: Shards | null;
  readonly identifySlots: Fleet["identifySlots"];
  readonly observed: Pick<Observed, "requests">;
  readonly log: Pick<Logger, "warn">;
}

/** Milliseconds. */
const HANDLER_SWEEP = 60_000;

/** None of them is privileged: messages come with their content only where they speak to the bot. */
const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

/** Builds discord.js's client with the bot's limits; it does not log in. */
export function createClient({
  apiUrl,
  shards,
  identifySlots,
  observed,
  log,
}: ClientParts): Client {
  return new Client({
    intents: INTENTS,
    ...shardOptions(shards),
    ...(identifySlots === null
      ? {}
      : {
          ws: {
            buildIdentifyThrottler: async (manager) => {
              const { session_start_limit: limit } = await manager.fetchGatewayInformation();
              return createIdentifyThrottler({
                slots: identifySlots,
                maxConcurrency: limit.max_concurrency,
                onError: (error) => log.warn({ err: error }, "no session can be begun yet"),
              });
            },
          },
        }),
    // Without it, the first message of somebody's direct messages would go unheard.
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits(CACHES),
    rest: {
      ...(apiUrl === undefined ? {} : { api: apiUrl }),
      // Answers are exempt from Discord’s global limit; the library would hold them back at 50 a second.
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
      makeRequest: observed.requests(limitedRequest),
      // Every interaction has a queue of its own there, which the library would keep for an hour.
      handlerSweepInterval: HANDLER_SWEEP,
    },
  });
}
