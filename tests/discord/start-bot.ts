import { type Logger, pino } from "pino";
import type { Answerer } from "../../src/answering/answerer.ts";
import type { Archive } from "../../src/answering/archive/archive.ts";
import { createAnswerer } from "../../src/answering/create-answerer.ts";
import { estimateTokens } from "../../src/answering/estimate-tokens.ts";
import type { ShelfArchives } from "../../src/answering/shelves.ts";
import {
  createSummarizer,
  type Summarizer,
} from "../../src/answering/summary/create-summarizer.ts";
import type { ModelConfig } from "../../src/config.ts";
import type { AboutBot } from "../../src/discord/about.ts";
import type { DrawChart, DrawQuote } from "../../src/discord/command.ts";
import {
  createDiscordBot,
  type DiscordBot,
  type DiscordBotOptions,
} from "../../src/discord/create-discord-bot.ts";
import type { StoryRules } from "../../src/discord/stories/story-rules.ts";
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from "../../src/playground/local-discord.ts";
import type { PageOption } from "../../src/playground/page-protocol.ts";
import type { World } from "../../src/playground/world.ts";
import type { Fleet } from "../../src/records/fleet.ts";
import type { Records } from "../../src/records/records.ts";
import { createRetriever } from "../../src/retrieval/create-retriever.ts";
import type { Retriever } from "../../src/retrieval/retrieved.ts";
import { createLocalFleet } from "../../src/storage/create-local-fleet.ts";
import { createMemoryRecords } from "../../src/storage/create-memory-records.ts";
import type { Library } from "../../src/story/library.ts";
import { loadCorpus } from "../../src/story/load-corpus.ts";

export const CHANNEL = "600000000000000032";
export const MODERATORS = "600000000000000033";
export const OLENA = "600000000000000011";
export const MARCUS = "600000000000000012";
export const ADA = "600000000000000013";
export const BAO = "600000000000000014";

export interface StartedBot {
  readonly bot: DiscordBot;
  readonly discord: LocalDiscord;
  readonly records: Records;
  /** Runs `/name`, or an entry of a message's menu, with options given as name → value. */
  run(
    name: string,
    options?: Record<string, string | number | boolean | Chosen>,
    userId?: string,
    channelId?: string,
    targetId?: string | null,
  ): ReturnType<LocalDiscord["actions"]["run"]>;
  /** What is offered while an option is typed. */
  autocomplete(
    name: string,
    option: string,
    value: string,
    userId?: string,
    channelId?: string,
  ): Promise<readonly { readonly name: string; readonly value: string | number }[]>;
  /** Text of everything that a user sees in the channel. */
  shown(userId?: string): string[];
  /** Custom ids of a message's buttons, by label. */
  buttons(messageId: string): { label: string; customId: string }[];
  stop(): Promise<void>;
}

/** A channel (type 7) or an uploaded file (11), by its id. */
export interface Chosen {
  readonly type: 7 | 11;
  readonly value: string;
}

/** Types of options, as Discord numbers them. */
const TYPES: Readonly<Record<string, number>> = { string: 3, number: 4, boolean: 5 };

type Node = {
  content?: string;
  label?: string;
  custom_id?: string;
  components?: Node[];
  accessory?: Node;
};

function* walk(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.components ?? []);
    if (node.accessory !== undefined) yield* walk([node.accessory]);
  }
}

export interface ConnectOptions {
  readonly answerer?: Answerer;
  readonly summarizer?: Summarizer;
  /** Default: the corpus. */
  readonly library?: Library;
  readonly records?: Records;
  readonly fleet?: Fleet;
  readonly drawQuote?: DrawQuote;
  readonly drawChart?: DrawChart;
  readonly about?: AboutBot;
  /** Default: none. */
  readonly log?: Logger;
  readonly token?: string;
  readonly storyRules?: StoryRules;
  /** In the place of the library. */
  readonly archive?: Archive;
  readonly archives?: ShelfArchives;
  readonly leftGrace?: number;
  /** What answers in servers' own stories. Default: without a model. */
  readonly over?: DiscordBotOptions["over"];
  /** Set when the answerer answers with a model. */
  readonly model?: { readonly name: string; readonly promptVersion: string };
}

const ABOUT = {
  version: "1.2.3",
  model: null,
  modelServer: null,
  storage: "memory",
  scores: null,
};

/** The real bot, not yet logged in, on a local Discord that runs. */
export async function connectBot(
  discord: Pick<LocalDiscord, "apiUrl" | "token">,
  options: ConnectOptions = {},
): Promise<DiscordBot> {
  const library = options.library ?? (await loadCorpus("corpus")).library;
  const over = (stories: Library, given?: Retriever) => {
    const retriever = given ?? createRetriever(stories.stories);
    const answerer = createAnswerer({ library: stories, retriever });
    return { retriever, answerer: options.answerer ?? answerer };
  };
  const { answerer, retriever } = over(library);
  return createDiscordBot({
    fleet: options.fleet ?? createLocalFleet(),
    token: options.token ?? discord.token,
    apiUrl: discord.apiUrl,
    answerer,
    summarizer:
      options.summarizer ?? createSummarizer({ model: null, countTokens: estimateTokens }),
    library,
    retriever,
    over: options.over ?? over,
    records: options.records ?? createMemoryRecords(),
    model: options.model ?? null,
    about: options.about ?? ABOUT,
    drawQuote: options.drawQuote ?? (async () => null),
    drawChart: options.drawChart ?? (async () => null),
    moderatorChannels: [MODERATORS],
    ...(options.storyRules === undefined ? {} : { storyRules: options.storyRules }),
    archive: options.archive ?? null,
    archives: options.archives ?? null,
    ...(options.leftGrace === undefined ? {} : { leftGrace: options.leftGrace }),
    log: options.log ?? pino({ level: "silent" }),
  });
}

/** The real bot on the local Discord, with the shipped story, or a scripted answerer. */
export async function startBot(
  options: LocalDiscordOptions &
    ConnectOptions & { readonly furnish?: (world: World) => void } = {},
): Promise<StartedBot> {
  const discord = await startLocalDiscord(options);
  options.furnish?.(discord.world);
  const records = options.records ?? createMemoryRecords();
  const bot = await connectBot(discord, { ...options, records });
  await bot.start();

  /** A command by its name, or by its name and its subcommand's: "quote find". */
  const commandOf = (name: string, given: readonly PageOption[]) => {
    const commands = [...discord.world.commands.values()];
    const whole = commands.find((each) => each.name === name);
    if (whole !== undefined) return { commandId: whole.id, options: typed(whole, given) };
    const [first, sub] = name.split(" ");
    const command = commands.find((each) => each.name === first)!;
    const options = typed(
      (command.options as { name: string; options?: object[] }[]).find(
        (option) => option.name === sub,
      ),
      given,
    );
    return { commandId: command.id, options: [{ name: sub!, type: 1, options }] };
  };
  /** Channels and roles are named by their ids: only the command tells what an id is. */
  const typed = (definition: object | undefined, given: readonly PageOption[]) =>
    given.map((option) => {
      const { options: defined = [] } = (definition ?? {}) as {
        options?: { name: string; type: number }[];
      };
      return {
        ...option,
        type: defined.find(({ name }) => name === option.name)?.type ?? option.type,
      };
    });

  return {
    bot,
    records,
    discord,
    run: (name, given = {}, userId = ADA, channelId = CHANNEL, targetId = null) => {
      const filled = Object.entries(given).map(([option, value]) => ({
        name: option,
        ...(typeof value === "object" ? value : { type: TYPES[typeof value]!, value }),
      }));
      return discord.actions.run({ userId, channelId, targetId, ...commandOf(name, filled) });
    },
    async autocomplete(name, option, value, userId = ADA, channelId = CHANNEL) {
      const options = [{ name: option, type: 3, value, focused: true }];
      const action = { userId, channelId, ...commandOf(name, options) };
      const outcome = await discord.actions.autocomplete(action);
      return outcome.kind === "choices" ? outcome.choices : [];
    },
    shown: (userId = ADA) =>
      discord
        .messages(CHANNEL, userId)
        .map(({ content, components }) =>
          [content, ...[...walk(components as Node[])].map((node) => node.content)]
            .filter(Boolean)
            .join("\n"),
        ),
    buttons: (messageId) =>
      [...walk(discord.world.messages.get(messageId)!.api.components as Node[])].flatMap((node) =>
        node.custom_id === undefined ? [] : [{ label: node.label ?? "", customId: node.custom_id }],
      ),
    async stop() {
      await bot.stop();
      await discord.stop();
    },
  };
}

/** Settings of a stand-in model at this address, without limits. */
export const standInModel = (baseUrl: string): ModelConfig => ({
  apiKey: null,
  baseUrl,
  name: "stand-in",
  dailyTokens: null,
  dailyDollars: null,
  userCooldown: 0,
  serverCooldown: 0,
  groundingTokens: 3_000,
  verify: false,
});
