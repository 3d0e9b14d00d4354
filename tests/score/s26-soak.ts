import { setTimeout as wait } from "node:timers/promises";
import type { TimedEntry } from "../../src/playground/wire-record.ts";
import { questionOf } from "./lib/load.ts";
import { addCrowd, CHANNEL, type Stage, startStage } from "./lib/stage.ts";
import { readEnds, readWire } from "./lib/wire.ts";
import type { Score } from "./score.ts";

const MEGABYTE = 1_048_576;
const HOUR = 3_600_000;
const MOST_GROWTH = 10;
const MOST_SLOPE = 1;
/** Minutes of a soak whose slope says something. */
const LEAST_JUDGED = 5;
const LONGEST_WAIT = 60_000;
const RATE = 20;
const CROWD_RATE = 250;
const WARM_USERS = 1_000;
/** Shares of a soak: to warm up, and between two looks at the memory. */
const WARM_UP = 0.3;
const LOOKS = 30;
const STEPS = [
  ["−1 h", -HOUR],
  ["+5 s", 5_000],
  ["+1 d", 24 * HOUR],
] as const;

/** The stand-in's own memory is no part of the figure, but it must last for hours. */
function forget({ discord }: Stage): void {
  (discord.record.entries as TimedEntry[]).length = 0;
  discord.world.messages.clear();
}

const heapOf = async ({ bot }: Stage) => (await bot.probe({ ask: "read" })).heap / MEGABYTE;

/** Lets many people complete an option once each: megabytes that the heap has grown by. */
async function meetCrowd(stage: Stage, count: number): Promise<number> {
  const askers = addCrowd(stage.discord, count);
  const { id } = [...stage.discord.world.commands.values()].find(({ name }) => name === "ask")!;
  const options = [{ name: "story", type: 3, value: "ukr", focused: true }];
  let before = 0;
  for (const [at, userId] of askers.entries()) {
    void stage.discord.actions.autocomplete({ userId, channelId: CHANNEL, commandId: id, options });
    if (at % 10 === 0) await wait((10 / CROWD_RATE) * 1_000);
    if (at === WARM_USERS) before = await heapOf(stage);
    if (at % 5_000 === 0) forget(stage);
  }
  await wait(3_500);
  return (await heapOf(stage)) - before;
}

/** Megabytes an hour: the slope of the line nearest to the points. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [meanTime, meanHeap] = [mean(0), mean(1)];
  let [above, below] = [0, 0];
  for (const [time, heap] of points) {
    above += (time - meanTime) * (heap - meanHeap);
    below += (time - meanTime) ** 2;
  }
  return (above / below) * HOUR;
}

/** Asks for minutes, and steps the clock in their midst: slope of the heap, and the longest wait after a step. */
async function soak(stage: Stage, minutes: number) {
  const askers = addCrowd(stage.discord, 2_000);
  const start = performance.now();
  const length = minutes * 60_000;
  const points: [number, number][] = [];
  let asked = 0;
  let stepped = 0;
  let longest = 0;
  while (performance.now() - start < length) {
    const passed = (performance.now() - start) / length;
    if (passed > (stepped + 1) / (STEPS.length + 1)) {
      const [, milliseconds] = STEPS[stepped++]!;
      await stage.bot.probe({ ask: "step", milliseconds });
      forget(stage);
      const from = performance.now();
      for (let at = 0; at < 10; at++) void stage.ask(questionOf(asked), askers[asked++ % 2_000]!);
      const isBack = () => {
        const ends = readEnds(stage.discord);
        const seen = readWire(stage.discord);
        return seen.length === 10 && seen.every(({ id }) => ends.get(id)?.loading === false);
      };
      while (!isBack() && performance.now() - from < LONGEST_WAIT) await wait(100);
      longest = Math.max(longest, performance.now() - from);
    }
    const until = performance.now() + length / LOOKS;
    while (performance.now() < until) {
      void stage.ask(questionOf(asked), askers[asked++ % 2_000]!);
      await wait(1_000 / RATE);
    }
    if (passed > WARM_UP) points.push([performance.now() - start, await heapOf(stage)]);
    forget(stage);
  }
  return { slope: slopeOf(points), longest, asked, points };
}

/** Memory over many people and much time, and a clock that somebody sets. */
export default {
  id: "S26",
  title:
    "100,000 users; soak 20 min at 20/s (2 h as `--long`); wall clock −1 h, +5 s, +1 d in mid-run",
  target: "heap ≤ +10 MB; slope ≤ 1 MB/h after warm-up; edits back ≤ 60 s",
  alone: true,
  async run({ quick, long, minutes: wanted }) {
    const users = quick ? 4_000 : 100_000;
    const minutes = wanted ?? (long ? 120 : quick ? 0.4 : 20);
    const stage = await startStage();
    try {
      const growth = await meetCrowd(stage, users);
      forget(stage);
      const { slope, longest, asked, points } = await soak(stage, minutes);
      const judged = minutes >= LEAST_JUDGED;
      const flat = !judged || slope <= MOST_SLOPE;
      const notes = [
        `${asked} questions; heap after a full collection, ${points[0]?.[1].toFixed(1)} MB at first and ${points.at(-1)?.[1].toFixed(1)} MB at last`,
      ];
      if (!judged) notes.push("so short a slope says nothing and is not judged");
      return {
        figure: `heap +${growth.toFixed(1)} MB over ${users} users; ${slope.toFixed(1)} MB/h over ${minutes} min; edits back after ${(longest / 1_000).toFixed(1)} s`,
        passed: growth <= MOST_GROWTH && flat && longest < LONGEST_WAIT,
        notes,
      };
    } finally {
      await stage.stop();
    }
  },
} satisfies Score;
