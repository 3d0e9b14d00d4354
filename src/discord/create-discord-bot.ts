import { type Client, Events, type Interaction, type Message } from "discord.js";
import type { Logger } from "pino";
import type { Answerer } from "../answering/answerer.ts";
import type { Archive, TellWanted } from "../answering/archive/archive.ts";
import { readArchived } from "../answering/archive/read-archived.ts";
import type { StoryCache } from "../answering/archive/story-cache.ts";
import { createReadings, type ReadingsOptions } from "../answering/readings.ts";
import type { Receipt } from "../answering/receipt.ts";
import { createShelves, type ShelfArchives, type ShelvesOptions } from "../answering/shelves.ts";
import type { Summarizer } from "../answering/summary/create-summarizer.ts";
import type { Fleet } from "../records/fleet.ts";
import type { Records } from "../records/records.ts";
import type { Retriever } from "../retrieval/retrieved.ts";
import { createStoryReader } from "../story/create-story-reader.ts";
import type { Library } from "../story/library.ts";
import type { AboutBot } from "./about.ts";
import { createAcknowledge } from "./acknowledge.ts";
import { createAnswerQuestion } from "./asking/answer-question.ts";
import { createOpenThread } from "./asking/open-thread.ts";
import { createCaseDesk } from "./case-desk.ts";
import { closeOpenReplies } from "./close-open-replies.ts";
import type { BotContext, DrawChart, DrawQuote, Here } from "./command.ts";
import { COMMANDS } from "./commands/commands.ts";
import { MESSAGE_MENUS } from "./commands/message-menus.ts";
import { createClient } from "./create-client.ts";
import { createDailyQuotes } from "./daily/daily-quotes.ts";
import { deployCommands } from "./deploy-commands.ts";
import { scheduleExpiry } from "./expire-records.ts";
import { forgetLeftServers } from "./forget-left-servers.ts";
import { createHandlers } from "./handlers.ts";
import { createLookUpHere } from "./here.ts";
import { type Observed, observeBot } from "./observe-bot.ts";
import type { BotObserver } from "./observer.ts";
import { placeIn } from "./place.ts";
import { createQuestionDesk } from "./questions/question-desk.ts";
import { recoverToken } from "./recover-token.ts";
import { reverifyPublications } from "./reverify-publications.ts";
import { createServerMessenger } from "./server-messenger.ts";
import type { Shards } from "./sharding/shard-options.ts";
import { type ShardState, shardStates } from "./sharding/shard-states.ts";
import { stoppableAnswerer, stoppableSummarizer } from "./stoppable.ts";
import { createFetchAttachment } from "./stories/fetch-attachment.ts";
import { createShelfStore } from "./stories/shelf-store.ts";
import { createStoryDesk } from "./stories/story-desk.ts";
import { DEFAULT_STORY_RULES, type StoryRules } from "./stories/story-rules.ts";
import { tellOperator } from "./tell-operator.ts";
import { wantedOf } from "./wanted.ts";

export interface DiscordBotOptions {
  readonly token: string;
  /** Base of Discord's API without the version. Default: Discord's own. */
  readonly apiUrl?: string;
  readonly answerer: Answerer;
  readonly summarizer: Summarizer;
  readonly library: Library;
  readonly retriever: Retriever;
  /** Builds what finds and answers in a part of the library. */
  readonly over: ReadingsOptions["over"];
  /** Builds what finds in a server's own stories. Default: an index in memory. */
  readonly buildIndex?: ShelvesOptions["buildIndex"];
  /** Of stories too many to be held in memory; null, the default: they are in `library`. */
  readonly archive?: Archive | null;
  /** Where servers' own go when they are too many. Null, the default: nowhere. */
  readonly archives?: ShelfArchives | null;
  /** The stories of archives that were used last. */
  readonly cache?: StoryCache;
  readonly records: Records;
  /** For receipts; null without a model. */
  readonly model: Receipt["model"];
  readonly about: AboutBot;
  readonly drawQuote: DrawQuote;
  readonly drawChart: DrawChart;
  /** Channels of moderators, at most one of each server, where its settings name none. */
  readonly moderatorChannels?: readonly string[];
  /** What servers may do with stories of their own. */
  readonly storyRules?: StoryRules;
  /** What this process shares with others of the same bot. */
  readonly fleet: Fleet;
  /** Milliseconds after which servers that left while nobody looked are erased. Default 10 min. */
  readonly leftGrace?: number;
  /** Null, the default: as many as Discord recommends, all in this process. */
  readonly shards?: Shards | null;
  readonly log: Logger;
  /** Null, the default: nothing is measured. */
  readonly observer?: BotObserver | null;
  /** Called when Discord no longer takes the token or the session: the process has to end. */
  readonly onRevoked?: () => void;
}

export interface DiscordBot {
  /** Logs in and registers the commands. Rejects when Discord refuses; see explainStartFailure. */
  start(): Promise<void>;
  /** True while it is logged in and hears Discord. */
  isReady(): boolean;
  /** How the shards stand now. */
  shards(): readonly ShardState[];
  /** Writes to the operator: to a channel by its id, or to the application's owner. False: it can't be done now. */
  tellOperator(operator: string, text: string): Promise<boolean>;
  /** Ends what is being answered, within ten seconds, and leaves. */
  stop(): Promise<void>;
}

/** Measures nothing. */
const UNOBSERVED: Observed = {
  interaction: (_, work) => work(),
  acknowledge: (own) => own,
  requests: (make) => make,
};

/** Milliseconds. */
const DRAIN_DEADLINE = 10_000;
/** Milliseconds after which what is being answered has to do without a model. */
const MODEL_DEADLINE = 5_000;
/** Events remembered, so that one delivered twice is answered once. */
const MOST_SEEN = 2_000;

/** Milliseconds between two looks for what dead processes have left. */
const SWEEP = 10_000;
/** Topics of notices. */
const SETTINGS = "settings";
const ANSWERS = "answers";

export function createDiscordBot(options: DiscordBotOptions): DiscordBot {
  const { token, apiUrl, answerer, summarizer, library, log, fleet, shards = null } = options;
  const { openReplies, leases, notices, identifySlots } = fleet;
  const { observer = null } = options;
  const observed = observer === null ? UNOBSERVED : observeBot(observer);
  const client = createClient({ apiUrl, shards, identifySlots, observed, log });
  const { model, records, retriever, about, moderatorChannels = [] } = options;
  const acknowledge = observed.acknowledge(createAcknowledge(apiUrl, openReplies));
  const messenger = createServerMessenger({ client, records, moderatorChannels, log });
  const openThread = createOpenThread(client, log);
  const readings = createReadings({ whole: { library, retriever, answerer }, over: options.over });
  const reader = createStoryReader();
  const shelves = createShelves({
    shared: options.archive ?? readings,
    archives: options.archives ?? null,
    ...(options.cache === undefined ? {} : { cache: options.cache }),
    ...(options.buildIndex === undefined ? {} : { buildIndex: options.buildIndex }),
    store: createShelfStore(records.stories, reader),
    over: options.over,
    onProblem: (server, { id }, error) =>
      log.error({ server, story: id, err: error }, "a server's story could not be read"),
  });
  const lookUpHere = createLookUpHere({ records, shelves });
  const storyRules = options.storyRules ?? DEFAULT_STORY_RULES;
  const dailyQuotes = createDailyQuotes({ client, records, messenger, lookUpHere, log });
  const stopping = new AbortController();
  const hereIn = (server: string, channel: string, wanted?: TellWanted) =>
    lookUpHere(placeIn(client, server, channel), wanted);
  const forgetAnswers = () => {
    shelves.forgetAnswers();
    summarizer.forget();
  };
  const parts = {
    acknowledge,
    answerQuestion: createAnswerQuestion({
      records,
      model,
      openThread,
      stopping: stopping.signal,
      log,
    }),
    records,
    messenger,
    cases: createCaseDesk({ records, messenger, log }),
    questions: createQuestionDesk({ records, messenger, hereIn, log }),
    hereIn,
    dailyQuotes: {
      reschedule: async (server: string) => {
        await dailyQuotes.reschedule(server);
        await notices.publish(SETTINGS, server);
      },
    },
    forgetAnswers: () => {
      forgetAnswers();
      notices.publish(ANSWERS, "").catch((error: unknown) => {
        log.error({ err: error }, "other processes could not be told to forget answers");
      });
    },
    about,
    drawQuote: options.drawQuote,
    drawChart: options.drawChart,
    summarizer: stoppableSummarizer(summarizer, stopping.signal),
    storyDesk: createStoryDesk({ records, reader, shelves, rules: storyRules, messenger, log }),
    storyRules,
    fetchAttachment: createFetchAttachment({ apiUrl }),
  };
  const botAt = (here: Here): BotContext => ({
    ...parts,
    ...here,
    drafting: model === null ? null : stoppableAnswerer(here.answerer, stopping.signal),
  });
  const contextOf = async (asked: Interaction | Message) => {
    const place = placeIn(client, asked.guildId, asked.channelId);
    return botAt(await lookUpHere(place, () => wantedOf(asked, place, records)));
  };
  const handlers = createHandlers({ contextOf, leases, log });
  const seen = new Set<string>();
  const working = new Set<Promise<void>>();
  const ending: (() => void)[] = [];
  let leaving = false;

  /** Works on an event once, however often it is delivered. */
  const once = (id: string, work: () => Promise<void>) => {
    // Whoever comes now is left to another process, or told by Discord that nobody answers.
    if (leaving || seen.has(id)) return;
    seen.add(id);
    if (seen.size > MOST_SEEN) seen.delete(seen.values().next().value!);
    const done = work()
      // Whatever an event holds, it must not end the process.
      .catch((error: unknown) => log.error({ event: id, err: error }, "an event failed"))
      .finally(() => working.delete(done));
    working.add(done);
  };

  client.on(Events.InteractionCreate, (interaction) => {
    // Somebody took the bot along to a server that it is no member of: it would never hear that it
    // was to erase what it kept of that, so it keeps nothing of that, as in direct messages.
    if (!client.guilds.cache.has(interaction.guildId ?? "")) interaction.guildId = null;
    once(interaction.id, () =>
      observed
        .interaction(interaction.id, () => handlers.interaction(interaction))
        .finally(() => openReplies?.end(interaction.id)),
    );
  });
  client.on(Events.MessageCreate, (message) => {
    once(message.id, () => handlers.message(message));
  });
  const forgetServer = async (id: string) => {
    forgetAnswers();
    await Promise.all([shelves.erase(id), records.forgetServer(id)]).catch((error: unknown) => {
      log.error({ server: id, err: error }, "a server that was left could not be erased");
    });
    await dailyQuotes.reschedule(id);
  };
  client.on(Events.GuildDelete, ({ id }) => {
    once(`left ${id}`, async () => {
      seen.delete(`left ${id}`);
      await forgetServer(id);
    });
  });
  client.on(Events.Error, (error) => log.error({ err: error }, "the Discord client failed"));
  client.on(Events.Warn, (warning) => log.warn(warning));
  client.on(Events.ShardDisconnect, ({ code }) => {
    log.fatal({ code }, "Discord has closed the connection for good");
    options.onRevoked?.();
  });
  client.on(Events.ShardReconnecting, () => log.info("reconnecting"));
  client.on(Events.ShardResume, () => log.info("resumed"));
  recoverToken(client, {
    token,
    onRevoked: () => {
      log.fatal("Discord refuses the token: it was revoked or reset");
      options.onRevoked?.();
    },
  });

  const reschedule = (work: () => Promise<void>) => {
    work().catch((error: unknown) => {
      log.error({ err: error }, "a quote of the day could not be rescheduled");
    });
  };
  /** Hears what other processes have changed, and ends what dead ones have left. */
  const joinFleet = (online: Client<true>) => {
    const sweep = setInterval(() => {
      if (openReplies !== null) void closeOpenReplies(online, openReplies, log);
    }, SWEEP);
    ending.push(
      () => clearInterval(sweep),
      notices.subscribe(
        SETTINGS,
        (server) => reschedule(() => dailyQuotes.reschedule(server)),
        () => reschedule(() => dailyQuotes.start()),
      ),
      notices.subscribe(ANSWERS, forgetAnswers, forgetAnswers),
    );
  };

  return {
    async start() {
      const ready = new Promise<Client<true>>((resolve) => {
        client.once(Events.ClientReady, resolve);
      });
      await client.login(token);
      const online = await ready;
      if (openReplies !== null) await closeOpenReplies(online, openReplies, log);
      joinFleet(online);
      const changed = await fleet.exclusively("commands", () =>
        deployCommands(online, [...COMMANDS, ...MESSAGE_MENUS]),
      );
      log.info({ bot: online.user.tag, servers: online.guilds.cache.size, changed }, "online");
      const shown = options.archive
        ? readArchived(options.archive)
        : { library, read: async (id: string) => library.find(id) };
      // The bot serves all the same when old messages can't be looked at again.
      await fleet
        .exclusively("publications", () =>
          reverifyPublications({ records, messenger, log, ...shown }),
        )
        .catch((error: unknown) => {
          log.error({ err: error }, "what was shown before could not be verified again");
        });
      await dailyQuotes.start();
      const expiry = scheduleExpiry({ client, records, leases }, log);
      ending.push(() => expiry.stop());
      const left = new AbortController();
      ending.push(() => left.abort());
      const { leftGrace: grace } = options;
      const leaving = { client: online, records, erase: forgetServer, log };
      forgetLeftServers(
        { ...leaving, ...(grace === undefined ? {} : { grace }) },
        left.signal,
      ).catch((error: unknown) => {
        if (!left.signal.aborted) log.error({ err: error }, "left servers could not be erased");
      });
    },
    isReady: () => client.isReady(),
    shards: () => shardStates(client),
    tellOperator: async (operator, text) =>
      client.isReady() && tellOperator(client, operator, text),
    async stop() {
      leaving = true;
      for (const end of ending) end();
      dailyQuotes.stop();
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, DRAIN_DEADLINE);
      });
      const hurry = setTimeout(() => stopping.abort(), MODEL_DEADLINE);
      await Promise.race([Promise.allSettled(working), late]);
      clearTimeout(timer);
      clearTimeout(hurry);
      await client.destroy();
    },
  };
}
