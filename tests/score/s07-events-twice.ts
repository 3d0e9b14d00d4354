import { askMany, settle } from "./lib/load.ts";
import { addCrowd, startStage } from "./lib/stage.ts";
import { readWire } from "./lib/wire.ts";
import type { Score } from "./score.ts";

const RATE = 40;

/** The gateway delivers every event twice, as it may after a resume. */
export default {
  id: "S7",
  title: "1,000 events delivered twice",
  target: "1,000 callbacks, 1,000 model calls",
  alone: true,
  async run({ quick }) {
    const count = quick ? 250 : 1_000;
    const stage = await startStage();
    try {
      stage.discord.gateway.spoil.duplicate = count;
      await askMany(stage, { count, rate: RATE, askers: addCrowd(stage.discord, 500) });
      await settle(stage, 60_000);
      const callbacks = readWire(stage.discord).flatMap((each) => each.callbacks).length;
      const calls = stage.model!.requests.length;
      const left = stage.discord.gateway.spoil.duplicate;
      return {
        figure: `${callbacks} callbacks, ${calls} model calls for ${count} events`,
        passed: callbacks === count && calls === count && left === 0,
        notes: [],
      };
    } finally {
      await stage.stop();
    }
  },
} satisfies Score;
