import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { apiGuild } from "../../../src/playground/api-objects.ts";
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from "../../../src/playground/local-discord.ts";
import type { PageOption } from "../../../src/playground/page-protocol.ts";
import {
  type ModelServer,
  type ModelServerOptions,
  startModelServer,
} from "../../fakes/model-server/model-server.ts";
import { type BotProcess, type BotProcessOptions, startBotProcess } from "./bot-process.ts";

export const GUILD = "600000000000000001";
export const CHANNEL = "600000000000000032";
const ADA = "600000000000000013";

import { countMessages } from "./tally.ts";

/** Discord, the model server, and between them the bot in a process of its own. */
export interface Stage {
  readonly discord: LocalDiscord;
  readonly model: ModelServer | null;
  /** The process that runs, or ran last. */
  readonly bot: BotProcess;
  readonly dataFolder: string;
  /** Starts the bot again, in the same folder; resolves once it is online. */
  restart(): Promise<void>;
  /** Asks `/ask`; resolves as the asker's client does. */
  ask(question: string, userId: string, channelId?: string): Promise<unknown>;
  /** Runs a command with these options. */
  run(
    name: string,
    options: readonly PageOption[],
    userId: string,
    channelId?: string,
  ): ReturnType<LocalDiscord["actions"]["run"]>;
  stop(): Promise<void>;
}

export interface StageOptions {
  /** How the model behaves; null: none is configured. Default: faithful, at once. */
  readonly model?: string | null;
  readonly modelOptions?: ModelServerOptions;
  readonly discordOptions?: LocalDiscordOptions;
  readonly env?: Readonly<Record<string, string>>;
  readonly under?: BotProcessOptions["under"];
  /** Called before the bot starts. */
  readonly prepare?: (discord: LocalDiscord) => void;
  /** Default: a new folder, which goes with the stage. */
  readonly dataFolder?: string;
  /** False: the bot is not waited for. */
  readonly waits?: boolean;
}

const START_DEADLINE = 60_000;

/** Waits until something holds. Throws when it takes longer than the deadline, in milliseconds. */
export async function until(
  holds: () => boolean,
  deadline: number,
  what: string,
  pause = 25,
): Promise<void> {
  const end = performance.now() + deadline;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`waited ${deadline} ms in vain: ${what}`);
    await wait(pause);
  }
}

/** Puts further people into the local Discord; their ids. */
export function addCrowd({ world }: LocalDiscord, count: number): readonly string[] {
  const ada = world.users.get(ADA)!;
  return Array.from({ length: count }, (_, at) => {
    const id = String(700_000_000_000_000_000n + BigInt(at));
    world.users.set(id, { ...ada, id, username: `reader.${at}`, globalName: `Reader ${at}` });
    return id;
  });
}

/** Puts further servers into the local Discord, each with one channel; the channels' ids. */
export function addServers({ world, gateway }: LocalDiscord, count: number): readonly string[] {
  const guild = world.guilds.get(GUILD)!;
  const channel = world.channels.get(CHANNEL)!;
  return Array.from({ length: count }, (_, at) => {
    const id = String(800_000_000_000_000_000n + BigInt(at));
    const channelId = String(810_000_000_000_000_000n + BigInt(at));
    const roles = guild.roles.map((role) => (role.id === GUILD ? { ...role, id } : role));
    world.guilds.set(id, { ...guild, id, name: `Server ${at}`, roles });
    world.channels.set(channelId, { ...channel, id: channelId, guildId: id });
    gateway.dispatch("GUILD_CREATE", apiGuild(world, world.guilds.get(id)!), id);
    return channelId;
  });
}

export async function startStage(options: StageOptions = {}): Promise<Stage> {
  const { model: behaviour = "faithful", under = [], waits = true } = options;
  const discord = await startLocalDiscord(options.discordOptions);
  options.prepare?.(discord);
  const model =
    behaviour === null ? null : await startModelServer(behaviour, options.modelOptions ?? {});
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), "verbatim-score-"));
  const env = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    ...(model === null ? {} : { OPENAI_BASE_URL: model.url, OPENAI_MODEL: "stand-in" }),
    MODERATOR_CHANNELS: discord.moderatorChannel,
    USER_COOLDOWN: "0",
    DATA_DIR: dataFolder,
    ...options.env,
  };
  let bot = startBotProcess({ env, under });

  const online = async () => {
    let ended = false;
    void bot.exited.then(() => {
      ended = true;
    });
    const isUp = () => ended || (discord.gateway.online && /"msg":"online"/.test(bot.output()));
    await until(isUp, START_DEADLINE, "the bot to be online");
    if (ended) throw new Error(`the bot did not start:\n${bot.output().slice(-2_000)}`);
  };
  if (waits) await online();

  const run: Stage["run"] = (name, given, userId, channelId = CHANNEL) => {
    const [first, sub] = name.split(" ");
    const command = [...discord.world.commands.values()].find((each) => each.name === first);
    if (command === undefined) throw new RangeError(`no command ${name}`);
    const all = sub === undefined ? given : [{ name: sub, type: 1, options: given }];
    return discord.actions.run({ userId, channelId, commandId: command.id, options: all });
  };

  return {
    discord,
    model,
    dataFolder,
    get bot() {
      return bot;
    },
    async restart() {
      bot = startBotProcess({ env, under });
      await online();
    },
    run,
    ask: (question, userId, channelId) =>
      run("ask", [{ name: "question", type: 3, value: question }], userId, channelId),
    async stop() {
      bot.kill("SIGKILL");
      await bot.exited;
      countMessages(discord);
      await discord.stop();
      await model?.stop();
      if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
