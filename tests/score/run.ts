/**
 * `npm run score [-- --quick] [--long] [--only S3,S5] [--seed N] [--dry]`: measures the scoreboard on
 * the wire of the two stand-ins, and writes docs/scoreboard.md when the whole of it was run (`--dry`: not).
 */
import { parseArgs } from "node:util";
import { pinStandIns } from "./lib/bot-process.ts";
import { type Line, renderFigures, writeScoreboard } from "./lib/write-scoreboard.ts";
import type { ScoreResult } from "./score.ts";
import { SCORES } from "./scores.ts";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    long: { type: "boolean", default: false },
    dry: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    seed: { type: "string", default: "1" },
    minutes: { type: "string" },
  },
});
const seed = Number(values.seed);
const only = values.only.toUpperCase().split(",").filter(Boolean);
const unknown = only.filter((id) => !SCORES.some((score) => score.id === id));
if (!Number.isSafeInteger(seed) || unknown.length > 0) {
  process.stderr.write(
    `--seed takes a whole number, --only ids of ${SCORES[0]!.id} to ${SCORES.at(-1)!.id}\n`,
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
for (const score of chosen) {
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

if (only.length === 0 && !values.dry) writeScoreboard(renderFigures(lines, options));
const missed = lines.filter(({ result }) => !result.passed).length;
print(`${lines.length - missed} passed, ${missed} failed`);
process.exit(missed === 0 ? 0 : 1);
