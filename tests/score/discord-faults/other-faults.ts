import { cpSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { startLocalDiscord } from "../../../src/playground/local-discord.ts";
import { ADA, BAO, buttonOf, MARCUS, messagesOf, pressAndFill } from "../lib/people.ts";
import { CHANNEL, type Stage, startStage } from "../lib/stage.ts";
import { acknowledgedAfter, LATE, readEnds, readWire } from "../lib/wire.ts";
import {
  ask,
  askAndEnd,
  exitOf,
  lastSeen,
  onStage,
  type Scenario,
  stillServes,
  within,
} from "./scenario.ts";

const stepped =
  (milliseconds: number): Scenario =>
  () =>
    onStage({}, async (stage) => {
      if (!(await askAndEnd(stage))) return "not answered before";
      await stage.bot.probe({ ask: "step", milliseconds });
      for (let at = 0; at < 3; at++)
        if (!(await askAndEnd(stage))) return "not answered after the step";
      return null;
    });

const complete = async (stage: Stage, value: string) => {
  const { id } = [...stage.discord.world.commands.values()].find(({ name }) => name === "ask")!;
  const options = [{ name: "story", type: 3, value, focused: true }];
  return stage.discord.actions.autocomplete({
    userId: ADA,
    channelId: CHANNEL,
    commandId: id,
    options,
  });
};

/** Presses a button of a quote desk as somebody who may not. */
async function pressForeign(
  stage: Stage,
  customId: (own: string) => string,
): Promise<string | null> {
  await stage.run("quote find", [], MARCUS);
  const found = messagesOf(stage.discord, CHANNEL).at(-1)!;
  const own = buttonOf(stage.discord, found, "Post");
  await askAndEnd(stage);
  const messageId = messagesOf(stage.discord, CHANNEL).at(-1)!;
  const before = messagesOf(stage.discord, CHANNEL).length;
  await stage.discord.actions.press({ userId: BAO, messageId, customId: customId(own) });
  await wait(300);
  const posted = [...stage.discord.world.messages.values()].filter(
    ({ visibleTo }) => visibleTo === null,
  ).length;
  const replies = messagesOf(stage.discord, CHANNEL).length - before;
  return replies === 1 && posted === 1 ? null : `${replies} replies, ${posted} public messages`;
}

/** Faults of clocks, processes, disks, names and people, by their ids in the list. */
export const OTHER_FAULTS: Readonly<Record<string, Scenario>> = {
  D47: stepped(5_000),
  D48: stepped(-3_600_000),
  D49: stepped(86_400_000),
  D53: async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), "verbatim-score-corrupt-"));
    const first = await startStage({ model: null, dataFolder });
    await first.stop();
    const file = join(dataFolder, "verbatim.db");
    for (const side of ["-wal", "-shm"]) rmSync(`${file}${side}`, { force: true });
    writeFileSync(file, "not a database any more ".repeat(500));
    truncateSync(file, 5_000);
    const stage = await startStage({ model: null, dataFolder, waits: false });
    const code = await exitOf(stage);
    const told = /restore a backup/.test(stage.bot.output());
    await stage.stop();
    rmSync(dataFolder, { recursive: true, force: true });
    return code === 1 && told ? null : `exit ${code}, ${told ? "told" : "not told"} what to do`;
  },
  D54: () =>
    onStage({}, async (stage) => {
      await askAndEnd(stage);
      await stage.bot.probe({ ask: "reset" });
      // The bot may still be writing: its lock is waited for.
      const other = new DatabaseSync(join(stage.dataFolder, "verbatim.db"), { timeout: 5_000 });
      other.exec("BEGIN EXCLUSIVE");
      for (let at = 0; at < 5; at++) void ask(stage);
      await wait(500);
      for (let at = 0; at < 5; at++) void ask(stage);
      await wait(3_000);
      other.exec("ROLLBACK");
      other.close();
      const slowest = Math.max(...readWire(stage.discord).map(acknowledgedAfter));
      if (slowest > LATE) return `acknowledged after ${slowest.toFixed(0)} ms`;
      const all = () => [...readEnds(stage.discord).values()].every(({ loading }) => !loading);
      return (await within(8_000, all)) ? stillServes(stage) : "answers left open";
    }),
  D55: async () => {
    // Nothing answers at Discord's address for a while, as when its name is not found.
    const stage = await startStage({ model: null });
    const port = Number(new URL(stage.discord.apiUrl).port);
    await stage.discord.stop();
    await wait(4_000);
    const back = await startLocalDiscord({ port });
    const online = await within(30_000, () => back.gateway.online);
    const ended = await exitOf(stage, 100);
    stage.bot.kill("SIGKILL");
    await stage.bot.exited;
    await back.stop();
    await stage.stop().catch(() => {});
    return online && ended === -1 ? null : `online ${online}, exit ${ended}`;
  },
  D56: async () => {
    // `localhost` has an address of either family, and only one of them answers.
    const discord = await startLocalDiscord();
    const url = discord.apiUrl.replace("127.0.0.1", "localhost");
    const stage = await startStage({
      model: null,
      waits: false,
      env: { DISCORD_API_URL: url, DISCORD_TOKEN: discord.token },
    });
    const online = await within(15_000, () => discord.gateway.online);
    await stage.stop();
    await discord.stop();
    return online ? null : "does not fall back to the other family";
  },
  D57: () =>
    onStage({}, async (stage) => {
      stage.bot.kill("SIGSTOP");
      void complete(stage, "ukr");
      await wait(3_500);
      stage.bot.kill("SIGCONT");
      await wait(500);
      return stillServes(stage);
    }),
  D58: async () => {
    const corpus = mkdtempSync(join(tmpdir(), "verbatim-score-many-"));
    mkdirSync(corpus, { recursive: true });
    cpSync("corpus/ukraine-nato.txt", join(corpus, "ukraine-nato.txt"));
    for (let at = 0; at < 26; at++) {
      writeFileSync(
        join(corpus, `many-${at}.txt`),
        `${`Ukraine ${at} `.repeat(30).slice(0, 150)}\n\nA line of it.\n`,
      );
    }
    const problem = await onStage({ env: { CORPUS_DIR: corpus } }, async (stage) => {
      const outcome = await complete(stage, "");
      if (outcome.kind !== "choices") return "no choices";
      const { choices } = outcome;
      const wrong = choices.filter(({ name }) => name.length < 1 || name.length > 100);
      return choices.length <= 25 && choices.length > 20 && wrong.length === 0
        ? null
        : `${choices.length} choices, ${wrong.length} with a wrong name`;
    });
    rmSync(corpus, { recursive: true, force: true });
    return problem;
  },
  D59: () =>
    onStage({}, async (stage) => {
      const typed = await Promise.all(
        [..."ukraine-na"].map((_, at) => complete(stage, "ukraine-na".slice(0, at + 1))),
      );
      return typed.every(({ kind }) => kind === "choices")
        ? stillServes(stage)
        : "keystrokes without choices";
    }),
  D60: () => onStage({}, (stage) => pressForeign(stage, (own) => own)),
  D61: () => onStage({}, (stage) => pressForeign(stage, () => "1:uphold:1")),
  D62: () =>
    onStage({}, async (stage) => {
      await askAndEnd(stage);
      const messageId = messagesOf(stage.discord, CHANNEL).at(-1)!;
      const customId = buttonOf(stage.discord, messageId, "Report");
      await pressAndFill(stage, { userId: ADA, messageId, customId }, "long ".repeat(800));
      const told = () => messagesOf(stage.discord, stage.discord.moderatorChannel).length > 0;
      return (await within(5_000, told)) ? stillServes(stage) : "the moderators were not told";
    }),
  D63: () =>
    onStage({}, async (stage) => {
      const { channels } = stage.discord.world;
      const id = "600000000000000099";
      channels.set(id, { ...channels.get(CHANNEL)!, id, guildId: null, type: 3, recipientId: ADA });
      await stage.ask("How long did the talks last?", ADA, id);
      await within(5_000, () => readEnds(stage.discord).get(lastSeen(stage).id)?.loading === false);
      const { writes, callbacks } = lastSeen(stage);
      const extra = writes.filter(({ kind }) => kind === "follow-up").length;
      return callbacks.length === 1 && writes.length > 0 && extra <= 5 ? null : "not answered";
    }),
};
