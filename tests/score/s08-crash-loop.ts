import { setTimeout as wait } from "node:timers/promises";
import { pauseBeforeStart } from "../../src/start-pace.ts";
import { startStage, until } from "./lib/stage.ts";
import type { Score } from "./score.ts";

const DAY = 86_400_000;
const MOST = 200;
/** Real crashes, each a second after the bot is online. */
const CRASHES = 6;
const LIFE = 1_000;
/** How long a start without sessions left is watched. */
const WATCHED = 6_000;

/** Starts in a day, by the bot's own rule, of a process that dies a second after each. */
function simulateDay(): number {
  const starts: number[] = [];
  for (let now = DAY; now < 2 * DAY; ) {
    now += pauseBeforeStart(starts, now);
    if (now >= 2 * DAY) break;
    starts.push(now);
    now += LIFE;
  }
  return starts.length;
}

/** A service manager starts a bot again and again that dies again and again. */
export default {
  id: "S8",
  title: "a crash loop over a simulated day",
  target: "≤ 200 identifies; remaining 0 → 0",
  async run() {
    const stage = await startStage({ model: null });
    const gaps: number[] = [];
    try {
      let last = performance.now();
      for (let crash = 0; crash < CRASHES; crash++) {
        await wait(LIFE);
        stage.bot.kill("SIGKILL");
        await stage.bot.exited;
        await until(() => !stage.discord.gateway.online, 5_000, "the gateway to see it go");
        await stage.restart();
        gaps.push(performance.now() - last);
        last = performance.now();
      }
    } finally {
      await stage.stop();
    }
    const spent = await startStage({
      model: null,
      waits: false,
      prepare: ({ sessionStarts }) => {
        sessionStarts.remaining = 0;
        sessionStarts.resetAfter = 60_000;
      },
    });
    const code = await Promise.race([spent.bot.exited, wait(WATCHED, "still waiting" as const)]);
    const without = spent.discord.gateway.identifies;
    await spent.stop();
    const day = simulateDay();
    const paces = stage.discord.gateway.identifies === CRASHES + 1 && gaps.at(-1)! > 9_000;
    return {
      figure: `${day} identifies a day; ${without} with none remaining`,
      passed: day <= MOST && without === 0 && paces,
      notes: [
        `${CRASHES} real crashes on the wire, then seconds between starts: ${gaps.map((gap) => (gap / 1_000).toFixed(1)).join(", ")}; the rest of the day by the bot’s own rule`,
        `with none remaining, after ${WATCHED / 1_000} s: ${typeof code === "number" ? `exit ${code}` : code}`,
      ],
    };
  },
} satisfies Score;
