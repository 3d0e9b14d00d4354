import { setTimeout as wait } from "node:timers/promises";
import { questionOf, settle } from "./lib/load.ts";
import { addCrowd, addServers, startStage } from "./lib/stage.ts";
import { readEnds, readWire } from "./lib/wire.ts";
import type { Score } from "./score.ts";

const QUESTIONS = 1_000;
const SERVERS = 50;
/** Seconds of the user's and the server's cooldown in this run. */
const USER_COOLDOWN = 3;
const SERVER_COOLDOWN = 5;

/** One user who will not stop, and many servers at the same time. */
export default {
  id: "S15",
  title: "one user 1,000 in a minute, 50 servers at once",
  target: "0 model calls over quota",
  alone: true,
  async run({ quick }) {
    const count = quick ? 250 : QUESTIONS;
    const seconds = quick ? 15 : 60;
    const env = { USER_COOLDOWN: String(USER_COOLDOWN), SERVER_COOLDOWN: String(SERVER_COOLDOWN) };
    const stage = await startStage({ env });
    try {
      const [spammer, ...others] = addCrowd(stage.discord, SERVERS + 1);
      const channels = addServers(stage.discord, SERVERS);
      const start = performance.now();
      // Every server's reader asks once, all at once, twice within the server's cooldown.
      for (const round of [0, 1]) {
        channels.forEach((channel, at) => {
          const reader = others[(at + round) % SERVERS]!;
          void stage.ask(questionOf(10_000 + round * SERVERS + at), reader, channel);
        });
        await wait(500);
      }
      const ownServers = stage.model!.requests.length;
      for (let at = 0; at < count; at++) {
        void stage.ask(questionOf(at), spammer!);
        const due = start + ((at + 1) / count) * seconds * 1_000;
        await wait(Math.max(0, due - performance.now()));
      }
      const took = (performance.now() - start) / 1_000;
      await settle(stage, 60_000);
      const calls = stage.model!.requests.length - ownServers;
      // The spammer asks in one server: the longer of both cooldowns rules.
      const quota = Math.ceil(took / Math.max(USER_COOLDOWN, SERVER_COOLDOWN));
      const ends = readEnds(stage.discord);
      const seen = readWire(stage.discord);
      const unanswered = seen.filter(({ id }) => ends.get(id)?.loading !== false).length;
      const over = Math.max(0, calls - quota) + Math.max(0, ownServers - SERVERS);
      return {
        figure: `${over} model calls over quota`,
        passed: over === 0 && unanswered === 0 && calls > 0 && ownServers === SERVERS,
        notes: [
          `one user, ${count} questions in ${took.toFixed(0)} s: ${calls} calls, ${quota} allowed; ${SERVERS} servers, twice each: ${ownServers} calls; ${unanswered} of ${seen.length} questions unanswered`,
        ],
      };
    } finally {
      await stage.stop();
    }
  },
} satisfies Score;
