import { setTimeout as wait } from "node:timers/promises";
import { askMany } from "./lib/load.ts";
import { addCrowd, startStage } from "./lib/stage.ts";
import { readEnds, readWire } from "./lib/wire.ts";
import type { Score } from "./score.ts";

const IN_FLIGHT = 20;
const LATEST = 10_000;
/** Some answers come while the bot ends, the others would take longer than it may. */
const LATENCIES = [3_000, 60_000];

/** An operator stops the bot while it answers. */
export default {
  id: "S13",
  title: "SIGTERM with 20 in flight",
  target: "all ended ≤ 10 s, exit 0",
  alone: true,
  async run() {
    const latencyOf = (nth: number) => LATENCIES[nth % LATENCIES.length]!;
    const stage = await startStage({ modelOptions: { latencyOf } });
    try {
      const askers = addCrowd(stage.discord, IN_FLIGHT);
      await askMany(stage, { count: IN_FLIGHT, rate: Number.POSITIVE_INFINITY, askers });
      await wait(200);
      const before = performance.now();
      stage.bot.kill("SIGTERM");
      const code = await stage.bot.exited;
      const took = performance.now() - before;
      const ends = readEnds(stage.discord);
      const ended = readWire(stage.discord).filter(({ id }) => ends.get(id)?.loading === false);
      return {
        figure: `${ended.length} of ${IN_FLIGHT} ended in ${(took / 1_000).toFixed(1)} s, exit ${code}`,
        passed: ended.length === IN_FLIGHT && took <= LATEST && code === 0,
        notes: ["half of the model’s replies come after 3 s, the others would after 60 s"],
      };
    } finally {
      await stage.stop();
    }
  },
} satisfies Score;
