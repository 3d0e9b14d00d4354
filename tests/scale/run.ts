/** The long form: `node tests/scale/run.ts [questions] [seed]`; prints what came of it, as JSON. */
import { rehearse } from "./rehearse.ts";

process.once("SIGINT", () => process.exit(130));
const [questions = 10_000, seed = 1] = process.argv.slice(2).map(Number);
const began = performance.now();
const outcome = await rehearse({
  questions,
  atOnce: 40,
  between: 50,
  seed,
  tell: (line) => process.stderr.write(`${line}\n`),
});
const { troubles, ...figures } = outcome;
const seconds = Math.round((performance.now() - began) / 1_000);
process.stdout.write(`${JSON.stringify({ seconds, questions, seed, ...figures }, null, 2)}\n`);
process.stdout.write(`${[...new Set(troubles)].slice(0, 20).join("\n")}\n`);
