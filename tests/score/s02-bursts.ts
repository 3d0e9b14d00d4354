import { askMany, settle } from "./lib/load.ts";
import { addCrowd, startStage } from "./lib/stage.ts";
import { acknowledgedAfter, LATE, MESSAGE, percentile, readEnds, readWire } from "./lib/wire.ts";
import type { Score } from "./score.ts";

const BURSTS = [1_000, 2_000];

/** Questions that all come in one tick. */
export default {
  id: "S2",
  title: "bursts of 1,000 and 2,000 in one tick",
  target: "0 late; 0 unanswered (the rest told “busy” at once)",
  alone: true,
  async run() {
    const figures: string[] = [];
    const notes: string[] = [];
    let passed = true;
    for (const count of BURSTS) {
      const stage = await startStage();
      try {
        const askers = addCrowd(stage.discord, 500);
        await askMany(stage, { count, rate: Number.POSITIVE_INFINITY, askers });
        await settle(stage, 60_000);
        const seen = readWire(stage.discord);
        const times = seen.map(acknowledgedAfter);
        const late = times.filter((time) => time >= LATE).length;
        const ends = readEnds(stage.discord);
        const unanswered = seen.filter(({ id }) => ends.get(id)?.loading !== false).length;
        const busy = seen.filter(({ callbacks }) => callbacks[0]?.type === MESSAGE).length;
        figures.push(`${count}: ${late} late, ${unanswered} unanswered`);
        notes.push(
          `${count}: slowest acknowledgement ${percentile(times, 1).toFixed(0)} ms, ${busy} told “busy”`,
        );
        passed &&= seen.length === count && late === 0 && unanswered === 0;
      } finally {
        await stage.stop();
      }
    }
    return { figure: figures.join("; "), passed, notes };
  },
} satisfies Score;
