import { rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { createRandom } from "../bench/random.ts";
import { questionOf } from "./lib/load.ts";
import { buttonOf, MARCUS, messagesOf } from "./lib/people.ts";
import { addCrowd, CHANNEL, type Stage, startStage, until } from "./lib/stage.ts";
import { readEnds, readWire } from "./lib/wire.ts";
import type { Score } from "./score.ts";

const AT_ONCE = 8;
/** The process dies at a moment within these milliseconds of the first request. */
const WINDOW = 1_200;
const LATEST = 30_000;
const LATENCY = 500;

/** Rows of the log, by action, and whether SQLite finds its file whole. */
function readDatabase(folder: string) {
  const database = new DatabaseSync(join(folder, "verbatim.db"), { readOnly: true });
  const rows = database.prepare("SELECT action, text FROM audit_log").all() as {
    action: string;
    text: string;
  }[];
  const check = database.prepare("PRAGMA integrity_check").get() as { integrity_check: string };
  database.close();
  return { rows, whole: check.integrity_check === "ok" };
}

/** Finds quotes for a moderator; presses of their Post buttons. */
async function openDesk(stage: Stage): Promise<() => void> {
  await stage.run("quote find", [], MARCUS);
  const found = messagesOf(stage.discord, CHANNEL).at(-1)!;
  const customId = buttonOf(stage.discord, found, "Post");
  return () => void stage.discord.actions.press({ userId: MARCUS, messageId: found, customId });
}

/** What took effect in Discord and has no row, once everything has come to rest. */
function unaudited(stage: Stage): number {
  const { rows } = readDatabase(stage.dataFolder);
  const asked = new Set(rows.filter(({ action }) => action === "ask").map(({ text }) => text));
  const bodies = stage.model!.requests.map((body) => JSON.stringify(body));
  const calls = readWire(stage.discord)
    .map(({ data }) => String(data.options?.[0]?.value ?? ""))
    .filter((question) => question.includes("(") && bodies.some((body) => body.includes(question)));
  const posts = readWire(stage.discord).filter(
    ({ data, callbacks }) =>
      String((data as { custom_id?: string }).custom_id).startsWith("1:post:") &&
      callbacks.some(({ status }) => status === 200),
  ).length;
  const logged = rows.filter(({ action }) => action === "post").length;
  return calls.filter((question) => !asked.has(question)).length + Math.max(0, posts - logged);
}

/** The process dies in the middle of answers and of what moderators do. */
export default {
  id: "S12",
  title: "kill -9 at 200 seeded points of answers and moderator actions",
  target: "0 acknowledged audit rows lost, integrity ok, open replies closed ≤ 30 s after start",
  async run({ quick, seed }) {
    const points = quick ? 10 : 200;
    const random = createRandom(seed);
    const stage = await startStage({ modelOptions: { latencyOf: () => LATENCY } });
    let asked = 0;
    let left = 0;
    let open = 0;
    let slowest = 0;
    let broken = 0;
    let stuck = 0;
    try {
      const askers = addCrowd(stage.discord, 100);
      for (let point = 0; point < points; point++) {
        const press = await openDesk(stage);
        const end = performance.now() + random() * WINDOW;
        for (let at = 0; at < AT_ONCE; at++) {
          void stage.ask(questionOf(asked), askers[asked++ % askers.length]!);
          if (at % 2 === 0) press();
          if (performance.now() < end) await wait(random() * 60);
        }
        await wait(Math.max(0, end - performance.now()));
        stage.bot.kill("SIGKILL");
        await stage.bot.exited;
        if (!readDatabase(stage.dataFolder).whole) broken++;
        const acknowledged = readWire(stage.discord).filter(({ callbacks }) =>
          callbacks.some(({ status }) => status === 204),
        );
        const isOpen = () => {
          const ends = readEnds(stage.discord);
          return acknowledged.filter(({ id }) => ends.get(id)?.loading).length;
        };
        left = isOpen();
        open += left;
        await until(() => !stage.discord.gateway.online, 5_000, "the gateway to see it go");
        // The pace of starts, which S8 measures, would make each kill wait longer than the one before.
        rmSync(join(stage.dataFolder, "starts.json"), { force: true });
        await stage.restart();
        const online = performance.now();
        await until(() => isOpen() === 0, LATEST, "open replies to be closed").catch(() => {
          stuck += isOpen();
        });
        slowest = Math.max(slowest, performance.now() - online);
      }
      const lost = unaudited(stage);
      return {
        figure: `${points} kills: ${lost} rows lost, ${broken} files broken, ${open - stuck} of ${open} open replies closed, the last ${(slowest / 1_000).toFixed(1)} s after the start`,
        passed: lost === 0 && broken === 0 && stuck === 0 && open > 0,
        notes: [`${asked} questions, ${stage.model!.requests.length} model calls`],
      };
    } finally {
      await stage.stop();
    }
  },
} satisfies Score;
