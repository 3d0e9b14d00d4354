import { pino } from "pino";
import type { Answerer } from "../../src/answering/answerer.ts";
import { createAnswerer } from "../../src/answering/create-answerer.ts";
import { createDiscordBot, type DiscordBot } from "../../src/discord/create-discord-bot.ts";
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from "../../src/playground/local-discord.ts";
import { createRetriever } from "../../src/retrieval/create-retriever.ts";
import type { Library } from "../../src/story/library.ts";
import { loadCorpus } from "../../src/story/load-corpus.ts";

export const CHANNEL = "600000000000000032";
export const OLENA = "600000000000000011";
export const MARCUS = "600000000000000012";
export const ADA = "600000000000000013";
export const BAO = "600000000000000014";

export interface StartedBot {
  readonly bot: DiscordBot;
  readonly discord: LocalDiscord;
  /** Runs `/name` with options given as name → value. */
  run(
    name: string,
    options?: Record<string, string | boolean>,
    userId?: string,
    channelId?: string,
  ): ReturnType<LocalDiscord["actions"]["run"]>;
  /** Text of everything that a user sees in the channel. */
  shown(userId?: string): string[];
  /** Custom ids of a message's buttons, by label. */
  buttons(messageId: string): { label: string; customId: string }[];
  stop(): Promise<void>;
}

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

/** The real bot on the local Discord, with the shipped story, or a scripted answerer. */
export async function startBot(
  options: LocalDiscordOptions & {
    readonly answerer?: Answerer;
    /** Default: the corpus. */
    readonly library?: Library;
  } = {},
): Promise<StartedBot> {
  const library = options.library ?? (await loadCorpus("corpus")).library;
  const discord = await startLocalDiscord(options);
  const answerer =
    options.answerer ?? createAnswerer({ library, retriever: createRetriever(library.stories) });
  const { token, apiUrl } = discord;
  const log = pino({ level: "silent" });
  const bot = createDiscordBot({ token, apiUrl, answerer, library, log });
  await bot.start();
  return {
    bot,
    discord,
    run: (name, given = {}, userId = ADA, channelId = CHANNEL) => {
      const command = [...discord.world.commands.values()].find((each) => each.name === name)!;
      const filled = Object.entries(given).map(([option, value]) => ({
        name: option,
        type: typeof value === "boolean" ? 5 : 3,
        value,
      }));
      return discord.actions.run({ userId, channelId, commandId: command.id, options: filled });
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
