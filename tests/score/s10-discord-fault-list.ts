import { readFileSync } from "node:fs";
import { GATEWAY_FAULTS } from "./discord-faults/gateway-faults.ts";
import { OTHER_FAULTS } from "./discord-faults/other-faults.ts";
import { REST_FAULTS } from "./discord-faults/rest-faults.ts";
import type { Scenario } from "./discord-faults/scenario.ts";
import { askMany, settle } from "./lib/load.ts";
import { pool } from "./lib/pool.ts";
import { addCrowd, startStage } from "./lib/stage.ts";
import { readWire } from "./lib/wire.ts";
import type { Score } from "./score.ts";

const AT_ONCE = 6;
const MOST_WRITES = 3;
const RATE = 20;

/** Faults that other lines of the board try, and do so harder. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  D15: "S9",
  D17: "S9",
  D36: "S6",
  D45: "S8",
  D50: "S13",
  D51: "S12",
  D52: "S14",
};

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  ...REST_FAULTS,
  ...GATEWAY_FAULTS,
  ...OTHER_FAULTS,
};

/** Refusals for being too fast, and most writes of one answer, when nothing is wrong. */
async function normalRun(
  count: number,
): Promise<{ readonly limited: number; readonly writes: number }> {
  const stage = await startStage();
  await askMany(stage, { count, rate: RATE, askers: addCrowd(stage.discord, 200) });
  await settle(stage, 30_000);
  const limited = stage.discord.record.entries.filter(
    (entry) => entry.kind === "response" && entry.status === 429,
  ).length;
  // The acknowledgement is a write, too.
  const writes = Math.max(
    ...readWire(stage.discord).map((seen) => seen.writes.length + seen.callbacks.length),
  );
  await stage.stop();
  return { limited, writes };
}

/** Every fault of the list, each on a stage of its own. */
export default {
  id: "S10",
  title: "`faults/discord-faults.jsonl`",
  target: "63 of 63; a normal run: 0 × 429, ≤ 3 writes an answer",
  async run({ quick }) {
    const listed = readFileSync("tests/fixtures/discord-faults.jsonl", "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string; name: string; expect: string });
    const tried = await pool(listed, AT_ONCE, async ({ id, name, expect }) => {
      if (ELSEWHERE[id] !== undefined) return { problem: null, line: "" };
      const problem = await SCENARIOS[id]!({ quick }).catch((error: unknown) => String(error));
      return { problem, line: `${id} ${name} (${expect}): ${problem}` };
    });
    const bad = tried.filter(({ problem }) => problem !== null);
    const { limited, writes } = await normalRun(quick ? 100 : 1_000);
    return {
      figure: `${tried.length - bad.length} of ${tried.length}; a normal run: ${limited} × 429, ≤ ${writes} writes an answer`,
      passed: bad.length === 0 && tried.length === 63 && limited === 0 && writes <= MOST_WRITES,
      notes: [
        `of them ${Object.keys(ELSEWHERE).length} in other lines: ${Object.entries(ELSEWHERE)
          .map((pair) => pair.join(" in "))
          .join(", ")}`,
        ...bad.map(({ line }) => line),
      ],
    };
  },
} satisfies Score;
