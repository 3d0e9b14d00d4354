import { askMany, latencies, settle } from "./lib/load.ts";
import { addCrowd, startStage } from "./lib/stage.ts";
import { MESSAGE, readWire } from "./lib/wire.ts";
import type { Score } from "./score.ts";

const RATE = 50;
const WARM_UP = 150;
const MOST_CPU = 4;
const MOST_DELAY = 20;

/** What an answer costs the bot's process, and how long its event loop is held up by others' answers. */
export default {
  id: "S3",
  title: "main thread",
  target: "≤ 4 ms CPU an interaction (bare discord.js: 2.8), loop delay p99 ≤ 20 ms",
  alone: true,
  async run({ quick, seed }) {
    const count = quick ? 500 : 5_000;
    const stage = await startStage({ modelOptions: { latencyOf: latencies(seed) } });
    try {
      const askers = addCrowd(stage.discord, 1_000);
      await askMany(stage, { count: WARM_UP, rate: RATE, askers });
      await settle(stage, 30_000);
      await stage.bot.probe({ ask: "reset" });
      const before = stage.bot.cpu();
      await askMany(stage, { count, rate: RATE, askers, first: WARM_UP });
      const { loopDelay } = await stage.bot.probe({ ask: "reset" });
      await settle(stage, 60_000);
      const after = stage.bot.cpu();
      const cpu = (after.main - before.main) / count;
      const all = (after.all - before.all) / count;
      const busy = readWire(stage.discord).filter(
        ({ callbacks }) => callbacks[0]?.type === MESSAGE,
      ).length;
      return {
        figure: `${cpu.toFixed(2)} ms an interaction, loop delay p99 ${loopDelay.toFixed(1)} ms`,
        passed: cpu <= MOST_CPU && loopDelay <= MOST_DELAY && busy === 0,
        notes: [
          `${RATE}/s; processor time of the main thread from /proc, ${all.toFixed(2)} ms with all its threads; ${busy} told “busy”`,
        ],
      };
    } finally {
      await stage.stop();
    }
  },
} satisfies Score;
