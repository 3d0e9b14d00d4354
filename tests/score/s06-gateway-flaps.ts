import { setTimeout as wait } from "node:timers/promises";
import { createRandom } from "../bench/random.ts";
import { questionOf, settle } from "./lib/load.ts";
import { addCrowd, startStage, until } from "./lib/stage.ts";
import { readEnds, readWire } from "./lib/wire.ts";
import type { Score } from "./score.ts";

const KINDS = ["reset", "close 4000", "reconnect", "black hole"] as const;
/** Milliseconds between two heartbeats in this run; at Discord 41,250. */
const INTERVAL = 1_000;
const BETWEEN = [100, 1_500] as const;
const ASK_EVERY = 100;

/** The gateway falls away again and again, while questions come in. */
export default {
  id: "S6",
  title: "500 gateway flaps (reset, 4000, op 7, black hole)",
  target: "0 acknowledged interactions lost, ≤ 1 identify; zombie found in ≤ 2 intervals",
  alone: true,
  async run({ quick, seed }) {
    const count = quick ? 20 : 500;
    const random = createRandom(seed);
    const stage = await startStage({ discordOptions: { heartbeatInterval: INTERVAL } });
    const { gateway } = stage.discord;
    const asking = new AbortController();
    try {
      const askers = addCrowd(stage.discord, 200);
      let asked = 0;
      const ask = setInterval(() => {
        void stage.ask(questionOf(asked), askers[asked++ % askers.length]!);
      }, ASK_EVERY);
      asking.signal.addEventListener("abort", () => clearInterval(ask));
      const zombies: number[] = [];
      const online = () => until(() => gateway.online, 60_000, "the gateway to be online again");
      for (let at = 0; at < count; at++) {
        await wait(BETWEEN[0] + random() * (BETWEEN[1] - BETWEEN[0]));
        await online();
        switch (KINDS[at % KINDS.length]) {
          case "reset":
            gateway.reset();
            break;
          case "close 4000":
            gateway.close(4_000);
            break;
          case "reconnect":
            gateway.reconnect();
            break;
          default: {
            const from = performance.now();
            gateway.spoil.blackHole = true;
            await until(() => !gateway.online, 60_000, "the client to leave a dead connection", 5);
            zombies.push((performance.now() - from) / INTERVAL);
            gateway.spoil.blackHole = false;
          }
        }
      }
      await online();
      asking.abort();
      await settle(stage, 60_000);
      const ends = readEnds(stage.discord);
      const seen = readWire(stage.discord).filter(({ callbacks }) => callbacks[0]?.status === 204);
      const lost = seen.filter(({ id }) => ends.get(id)?.loading !== false).length;
      const slowest = Math.max(...zombies);
      return {
        figure: `${count} flaps: ${lost} of ${seen.length} acknowledged lost, ${gateway.identifies} identify, zombie found in ${slowest.toFixed(2)} intervals`,
        passed: lost === 0 && gateway.identifies <= 1 && slowest <= 2 && seen.length > count,
        notes: [`${asked} asked meanwhile, ${zombies.length} black holes`],
      };
    } finally {
      asking.abort();
      await stage.stop();
    }
  },
} satisfies Score;
