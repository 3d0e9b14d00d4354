import { askMany, latencies, settle } from "./lib/load.ts";
import { addCrowd, startStage } from "./lib/stage.ts";
import { acknowledgedAfter, LATE, MESSAGE, percentile, readEnds, readWire } from "./lib/wire.ts";
import type { Score } from "./score.ts";

const RATE = 100;
const TARGET_P99 = 300;

/** Steady questions through the whole pipeline, with a model that takes its time. */
export default {
  id: "S1",
  title: "10,000 questions at 100/s, whole pipeline, model latency 0.8 s p50, 4 s p95",
  target: "100 % acknowledged in < 3 s, p99 ≤ 300 ms",
  alone: true,
  async run({ quick, seed }) {
    const count = quick ? 1_200 : 10_000;
    const stage = await startStage({ modelOptions: { latencyOf: latencies(seed) } });
    try {
      const askers = addCrowd(stage.discord, 1_000);
      await askMany(stage, { count, rate: RATE, askers });
      const settled = await settle(stage, 90_000);
      const seen = readWire(stage.discord);
      const times = seen.map(acknowledgedAfter);
      const inTime = times.filter((time) => time < LATE).length;
      const busy = seen.filter(({ callbacks }) => callbacks[0]?.type === MESSAGE).length;
      const p99 = percentile(times, 0.99);
      const loading = [...readEnds(stage.discord).values()].filter((end) => end.loading).length;
      return {
        figure: `${inTime} of ${count} in time, p50 ${percentile(times, 0.5).toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`,
        passed: seen.length === count && inTime === count && p99 <= TARGET_P99 && settled,
        notes: [`${busy} told that it is busy, ${loading} left without an end`],
      };
    } finally {
      await stage.stop();
    }
  },
} satisfies Score;
