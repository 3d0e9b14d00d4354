import { createRandom } from "../bench/random.ts";
import { MODEL_FAULTS } from "../fakes/model-server/faults.ts";
import { askMany, latencies, settle } from "./lib/load.ts";
import { addCrowd, startStage } from "./lib/stage.ts";
import { MESSAGE, readEnds, readWire } from "./lib/wire.ts";
import type { Score } from "./score.ts";

const RATE = 50;
const SHARE = 0.1;
const LATEST = 60_000;
/** Faults after which the bot rightly leaves the model alone for minutes; and one of the connection. */
const LASTING = new Set(["r401", "insufficient_quota", "r404_model", "tls_bad"]);

/** Every kind of model fault, mixed into steady questions. */
export default {
  id: "S4",
  title: "10,000 questions with 10 % model faults",
  target: "one end state each, none after 60 s",
  alone: true,
  async run({ quick, seed }) {
    const count = quick ? 600 : 10_000;
    const random = createRandom(seed);
    const kinds = Object.keys(MODEL_FAULTS).filter((name) => !LASTING.has(name));
    const behaviourOf = () =>
      random() < SHARE ? kinds[Math.floor(random() * kinds.length)]! : "faithful";
    const stage = await startStage({ modelOptions: { behaviourOf, latencyOf: latencies(seed) } });
    try {
      const askers = addCrowd(stage.discord, 1_000);
      await askMany(stage, { count, rate: RATE, askers });
      await settle(stage, 90_000);
      const seen = readWire(stage.discord);
      const ends = readEnds(stage.discord);
      const ended = seen.filter(({ id }) => {
        const end = ends.get(id);
        return end?.messages === 1 && !end.loading;
      }).length;
      const after = seen.filter(({ at, writes }) => writes.some((write) => write.at - at > LATEST));
      const busy = seen.filter(({ callbacks }) => callbacks[0]?.type === MESSAGE).length;
      return {
        figure: `${ended} of ${count} with one end state, ${after.length} written after 60 s`,
        passed: seen.length === count && ended === count && after.length === 0,
        notes: [
          `${kinds.length} kinds of fault, ${stage.model!.requests.length} model calls, ${busy} told “busy”`,
        ],
      };
    } finally {
      await stage.stop();
    }
  },
} satisfies Score;
