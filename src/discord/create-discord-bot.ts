import {
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  Options,
} from "discord.js";
import type { Logger } from "pino";
import type { Answerer } from "../answering/answerer.ts";
import type { Receipt } from "../answering/receipt.ts";
import type { OpenReplies } from "../records/open-replies.ts";
import type { Records } from "../records/records.ts";
import type { Retriever } from "../retrieval/retrieved.ts";
import type { Library } from "../story/library.ts";
import { createAcknowledge } from "./acknowledge.ts";
import { createAnswerQuestion } from "./answer-question.ts";
import { CACHES } from "./caches.ts";
import { createCaseDesk } from "./case-desk.ts";
import { closeOpenReplies } from "./close-open-replies.ts";
import type { BotContext, DrawQuote } from "./command.ts";
import { COMMANDS } from "./commands/commands.ts";
import { MESSAGE_MENUS } from "./commands/message-menus.ts";
import { submitForm } from "./components/case-forms.ts";
import { pressButton } from "./components/press-button.ts";
import { deployCommands } from "./deploy-commands.ts";
import { limitedRequest } from "./limited-request.ts";
import { recoverToken } from "./recover-token.ts";
import { reverifyPublications } from "./reverify-publications.ts";

export interface DiscordBotOptions {
  readonly token: string;
  /** Base of Discord's API without the version. Default: Discord's own. */
  readonly apiUrl?: string;
  readonly answerer: Answerer;
  readonly library: Library;
  readonly retriever: Retriever;
  readonly records: Records;
  /** For receipts; null without a model. */
  readonly model: Receipt["model"];
  readonly drawQuote: DrawQuote;
  /** Channels of moderators, at most one of each server. */
  readonly moderatorChannels?: readonly string[];
  /** Null: what is open when the process dies stays open. */
  readonly openReplies?: OpenReplies | null;
  readonly log: Logger;
  /** Called when Discord no longer takes the token or the session: the process has to end. */
  readonly onRevoked?: () => void;
}

export interface DiscordBot {
  /** Logs in and registers the commands. Rejects when Discord refuses; see explainStartFailure. */
  start(): Promise<void>;
  /** Ends what is being answered, within ten seconds, and leaves. */
  stop(): Promise<void>;
}

/** Milliseconds. */
const HANDLER_SWEEP = 60_000;
const DRAIN_DEADLINE = 10_000;
/** Milliseconds after which what is being answered has to do without a model. */
const MODEL_DEADLINE = 5_000;
/** Interactions remembered, so that one delivered twice is answered once. */
const MOST_SEEN = 2_000;
const FAILED =
  "Something went wrong on my side. Please try again; the log tells my owner what it was.";

export function createDiscordBot(options: DiscordBotOptions): DiscordBot {
  const { token, apiUrl, answerer, library, log, openReplies = null } = options;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits(CACHES),
    rest: {
      ...(apiUrl === undefined ? {} : { api: apiUrl }),
      // Answers are exempt from Discord’s global limit; the library would hold them back at 50 a second.
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
      makeRequest: limitedRequest,
      // Every interaction has a queue of its own there, which the library would keep for an hour.
      handlerSweepInterval: HANDLER_SWEEP,
    },
  });
  const acknowledge = createAcknowledge(apiUrl, openReplies);
  const { model, records, retriever, drawQuote, moderatorChannels = [] } = options;
  const remember = { records, model };
  const stopping = new AbortController();
  const answerQuestion = createAnswerQuestion({
    answerer,
    library,
    acknowledge,
    log,
    remember,
    stopping: stopping.signal,
  });
  const cases = createCaseDesk({ client, records, moderatorChannels, log });
  const bot: BotContext = {
    library,
    retriever,
    acknowledge,
    drafting: model === null ? null : answerer,
    answerQuestion,
    records,
    cases,
    drawQuote,
  };
  const commands = new Map(COMMANDS.map((command) => [command.data.name, command]));
  const menus = new Map(MESSAGE_MENUS.map((menu) => [menu.data.name, menu]));
  const seen = new Set<string>();
  const working = new Set<Promise<void>>();

  const handle = async (interaction: Interaction): Promise<void> => {
    if (interaction.isChatInputCommand()) {
      await commands.get(interaction.commandName)?.execute(interaction, bot);
    } else if (interaction.isAutocomplete()) {
      await commands.get(interaction.commandName)?.autocomplete?.(interaction, bot);
    } else if (interaction.isMessageContextMenuCommand()) {
      await menus.get(interaction.commandName)?.execute(interaction, bot);
    } else if (interaction.isButton()) await pressButton(interaction, bot);
    else if (interaction.isModalSubmit()) await submitForm(interaction, bot);
  };

  /** The one place that catches: logs by the interaction's id, and answers in our words. */
  const guard = async (interaction: Interaction): Promise<void> => {
    try {
      await handle(interaction);
    } catch (error) {
      log.error({ interaction: interaction.id, err: error }, "an interaction failed");
      if (interaction.isAutocomplete() || !interaction.isRepliable()) return;
      const failure = { content: FAILED, flags: MessageFlags.Ephemeral } as const;
      const told =
        interaction.deferred || interaction.replied
          ? interaction.followUp(failure)
          : interaction.reply(failure);
      await told.catch((again: unknown) => {
        log.warn({ interaction: interaction.id, err: again }, "the failure could not be told");
      });
    }
  };

  client.on(Events.InteractionCreate, (interaction) => {
    if (seen.has(interaction.id)) return;
    seen.add(interaction.id);
    if (seen.size > MOST_SEEN) seen.delete(seen.values().next().value!);
    const work = guard(interaction).finally(() => {
      openReplies?.end(interaction.id);
      working.delete(work);
    });
    working.add(work);
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

  return {
    async start() {
      const ready = new Promise<Client<true>>((resolve) => {
        client.once(Events.ClientReady, resolve);
      });
      await client.login(token);
      const online = await ready;
      await closeOpenReplies(online, openReplies?.left ?? [], log);
      const changed = await deployCommands(online, [...COMMANDS, ...MESSAGE_MENUS]);
      log.info({ bot: online.user.tag, servers: online.guilds.cache.size, changed }, "online");
      // The bot serves all the same when old messages can't be looked at again.
      await reverifyPublications({ library, records, cases, log }).catch((error: unknown) => {
        log.error({ err: error }, "what was shown before could not be verified again");
      });
    },
    async stop() {
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
