import { setTimeout as wait } from "node:timers/promises";
import { questionOf } from "../lib/load.ts";
import { addCrowd, type Stage, type StageOptions, startStage } from "../lib/stage.ts";
import { readEnds, readWire, type Seen } from "../lib/wire.ts";

/** One fault of the list: null when the bot does as the list expects, else what it did. */
export type Scenario = (options: { readonly quick: boolean }) => Promise<string | null>;

/** Runs on a stage of its own, which is taken down again. */
export async function onStage<Result>(
  options: StageOptions,
  work: (stage: Stage) => Promise<Result>,
): Promise<Result> {
  const stage = await startStage({ model: null, ...options });
  addCrowd(stage.discord, CROWD);
  try {
    return await work(stage);
  } finally {
    await stage.stop();
  }
}

const CROWD = 300;
let asked = 0;

/** Asks as somebody who has not asked before. */
export async function ask(stage: Stage): Promise<void> {
  const nth = asked++;
  await stage.ask(questionOf(nth), String(700_000_000_000_000_000n + BigInt(nth % CROWD)));
}

/** Whatever was sent to the bot last. */
export const lastSeen = (stage: Stage): Seen => readWire(stage.discord).at(-1)!;

export const isEnded = (stage: Stage, { id }: Seen): boolean =>
  readEnds(stage.discord).get(id)?.loading === false;

/** Waits until something holds; false when the deadline (milliseconds) came first. */
export async function within(deadline: number, holds: () => boolean): Promise<boolean> {
  const end = performance.now() + deadline;
  while (!holds()) {
    if (performance.now() > end) return false;
    await wait(25);
  }
  return true;
}

/** Asks, and waits for its end. */
export async function askAndEnd(stage: Stage, deadline = 8_000): Promise<boolean> {
  void ask(stage);
  await within(1_000, () => readWire(stage.discord).length > 0);
  await wait(20);
  const seen = lastSeen(stage);
  return within(deadline, () => isEnded(stage, seen));
}

const CRASHED = /"level":"fatal"|"msg":"(?:uncaughtException|unhandledRejection)"/;

/** Null when the bot still serves; else how it does not. */
export async function stillServes(stage: Stage): Promise<string | null> {
  if (CRASHED.test(stage.bot.output())) return "the process failed";
  if (!(await within(10_000, () => stage.discord.gateway.online))) return "not online again";
  if (!(await askAndEnd(stage))) return "the next question is not answered";
  return null;
}

/** The exit code; -1 when the process still runs after the deadline (milliseconds). */
export const exitOf = (stage: Stage, deadline = 15_000): Promise<number | null> =>
  Promise.race([stage.bot.exited, wait(deadline, -1)]);
