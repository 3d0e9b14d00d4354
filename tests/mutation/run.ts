/**
 * `npm run mutation -- [--sample N] [--seed N] [--only TEXT] [--tests FOLDER …] [--out FILE]`: makes small
 * changes in `src/answering` and `src/story`, one at a time, and counts those that a test notices.
 * `--only` keeps to files whose path has the text. The score is that of a random sample, with its
 * 95 % interval; a change that no test reaches counts as not noticed, one that the compiler refuses
 * is not drawn.
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { drawSample, wilsonInterval } from "./draw-sample.ts";
import { findMutants } from "./find-mutants.ts";
import { findIllTyped } from "./ill-typed.ts";
import { createSession } from "./start-session.ts";
import { tryMutants } from "./try-mutants.ts";

const { values } = parseArgs({
  options: {
    sample: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
    tests: {
      type: "string",
      multiple: true,
      default: ["tests/answering/", "tests/story/"],
    },
    out: { type: "string" },
  },
});

const files = globSync("src/{answering,story}/**/*.ts")
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.includes(values.only))
  .sort();
const all = files.flatMap((file) => findMutants(file, readFileSync(file, "utf8")));
const size = Number(values.sample);
// Of ten mutants about two are refused: the well-typed ones of a larger draw are a draw of their own.
const drawn = drawSample(all, Math.ceil(size * 1.5) + 10, Number(values.seed));
const illTyped = findIllTyped(drawn);
const mutants = drawn
  .filter((_, at) => !illTyped.has(at))
  .slice(0, size)
  .map((mutant, id) => ({ ...mutant, id }));
const lines: string[] = [];
const print = (line: string) => {
  lines.push(line);
  console.log(line);
};

const session = createSession();
// What was tried before an interruption is a random sample, too.
let isInterrupted = false;
process.on("SIGINT", () => {
  isInterrupted = true;
  session.end();
});
print(`${mutants.length} of ${all.length} mutants of ${files.length} files, seed ${values.seed}`);
print(`${illTyped.size} of ${drawn.length} drawn are left out: the compiler refuses them`);
const verdicts = [];
for await (const verdict of tryMutants(session, mutants, values.tests)) {
  if (isInterrupted) break;
  verdicts.push(verdict);
  if (verdict.outcome === "killed") continue;
  const { file, line, start, end, replacement, operator } = verdict.mutant;
  const original = readFileSync(file, "utf8").slice(start, end);
  const shown = [original, replacement].map((text) => text.replace(/\s+/g, " ").slice(0, 100));
  print(`${verdict.outcome}\t${file}:${line}\t${operator}\t${shown.join("  →  ")}`);
}
session.end();

const noticed = verdicts.filter(({ outcome }) => outcome === "killed" || outcome === "hung").length;
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const [low, high] = wilsonInterval(noticed, verdicts.length);
for (const [outcome, some] of Map.groupBy(verdicts, (verdict) => verdict.outcome)) {
  print(`${outcome}: ${some.length}`);
}
print(
  `score ${percent(noticed / verdicts.length)} of ${verdicts.length}, 95 % interval ${percent(low)} to ${percent(high)}`,
);
if (values.out !== undefined) writeFileSync(values.out, `${lines.join("\n")}\n`);
