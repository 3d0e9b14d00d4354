import { askMany, settle } from "./lib/load.ts";
import { addCrowd, startStage } from "./lib/stage.ts";
import { readEnds, readWire } from "./lib/wire.ts";
import type { Score } from "./score.ts";

const RATE = 40;

/** Discord takes the acknowledgement, but the bot never hears so. */
export default {
  id: "S5",
  title: "1,000 acknowledgements whose response is lost",
  target: "1,000 answers, 0 doubles",
  alone: true,
  async run({ quick }) {
    const count = quick ? 250 : 1_000;
    const stage = await startStage();
    try {
      stage.discord.faults.add({
        path: /\/callback$/,
        times: count,
        effect: { kind: "reset", when: "after" },
      });
      await askMany(stage, { count, rate: RATE, askers: addCrowd(stage.discord, 500) });
      await settle(stage, 60_000);
      const seen = readWire(stage.discord);
      const ends = readEnds(stage.discord);
      const answered = seen.filter(({ id }) => ends.get(id)?.loading === false).length;
      const doubles = seen.filter(
        ({ id, writes }) =>
          (ends.get(id)?.messages ?? 0) > 1 || writes.some(({ kind }) => kind === "follow-up"),
      ).length;
      return {
        figure: `${answered} of ${count} answered, ${doubles} doubles`,
        passed: answered === count && doubles === 0,
        notes: [],
      };
    } finally {
      await stage.stop();
    }
  },
} satisfies Score;
