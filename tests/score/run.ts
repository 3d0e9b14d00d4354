/**
 * `npm run score [-- --quick] [--long] [--only S3,S5] [--seed N] [--minutes N] [--allow S3,S5] [--dry]`:
 * measures the scoreboard on the wire of the two stand-ins, and writes docs/scoreboard.md when the whole
 * of it was run (`--dry`: not). Lines that are allowed to miss are told as missed, but fail nothing.
 */
import { parseArgs } from "node:util";
import { pinStandIns } from "./lib/bot-process.ts";
import { pool } from "./lib/pool.ts";
import { type Line, renderFigures, writeScoreboard } from "./lib/write-scoreboard.ts";
import type { Score, ScoreResult } from "./score.ts";
import { SCORES } from "./scores.ts";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    long: { type: "boolean", default: false },
    dry: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    seed: { type: "string", default: "1" },
    minutes: { type: "string" },
    allow: { type: "string", default: "" },
  },
});
const seed = Number(values.seed);
const idsIn = (list: string) => list.toUpperCase().split(",").filter(Boolean);
const [only, allowed] = [idsIn(values.only), idsIn(values.allow)];
const unknown = [...only, ...allowed].filter((id) => !SCORES.some((score) => score.id === id));
if (!Number.isSafeInteger(seed) || unknown.length > 0) {
  process.stderr.write(
    `--seed takes a whole number, --only and --allow ids of ${SCORES[0]!.id} to ${SCORES.at(-1)!.id}\n`,
  );
  process.exit(2);
}

const minutes = values.minutes === undefined ? null : Number(values.minutes);
const options = { quick: values.quick, long: values.long, seed, minutes };
const chosen = only.length === 0 ? SCORES : SCORES.filter(({ id }) => only.includes(id));
const print = (line: string) => process.stdout.write(`${line}\n`);
print(
  `seed ${seed}; ${pinStandIns() ? "the bot on core 0, the stand-ins on core 1" : "no cores of their own: timings say less"}`,
);

const lines: Line[] = [];
async function measure(score: Score): Promise<void> {
  const start = performance.now();
  let result: ScoreResult;
  try {
    result = await score.run(options);
  } catch (error) {
    result = { figure: `could not be measured: ${error}`, passed: false, notes: [] };
  }
  const seconds = (performance.now() - start) / 1_000;
  lines.push({ score, result, seconds });
  print(`${result.passed ? "ok  " : "MISS"} ${score.id} ${score.title}`);
  print(`     target ${score.target}`);
  print(`     figure ${result.figure} (${seconds.toFixed(0)} s)`);
  for (const note of result.notes) print(`     ${note}`);
}

/** Lines that measure no time, side by side: most of them wait for deadlines most of the time. */
const SIDE_BY_SIDE = 3;
/** Counts what all others have sent. */
const LAST = "S17";
const beside = chosen.filter(({ id, alone = false }) => !alone && id !== LAST);
await pool(beside, SIDE_BY_SIDE, measure);
for (const score of chosen.filter((each) => !beside.includes(each))) await measure(score);

if (only.length === 0 && !values.dry) writeScoreboard(renderFigures(lines, options));
const missed = lines.filter(({ result }) => !result.passed).map(({ score }) => score.id);
const failed = missed.filter((id) => !allowed.includes(id));
const excused = missed.filter((id) => allowed.includes(id));
if (excused.length > 0) print(`missed, as they may where time is short: ${excused.join(", ")}`);
print(`${lines.length - missed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
