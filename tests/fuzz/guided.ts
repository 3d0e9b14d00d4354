/**
 * Fuzzing that is led by coverage: texts that reach code which none before has reached are kept and changed
 * further. What breaks a rule, or takes far too long, is written to tests/fuzz/found, where the tests
 * read it again.
 *
 *     npm run fuzz -- [--seconds 60] [--seed 1] [--only story,draft]
 */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { Session } from "node:inspector";
import { parseArgs } from "node:util";
import { createMutator } from "./mutate.ts";
import { TARGETS, type Target } from "./targets.ts";

/** Milliseconds that a text of at most so many characters may take. */
const SLOW = 500;
const LONGEST = 4_000;
const FOUND = new URL("./found/", import.meta.url);

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: Object.keys(TARGETS).join(",") },
  },
});

const print = (line: string) => process.stdout.write(`${line}\n`);

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}
interface Script {
  readonly url: string;
  readonly functions: readonly { readonly ranges: readonly Range[] }[];
}

/** Tells after each run whether it has reached code of ours that was not reached before. */
function createCoverage(): { readonly seen: Set<string>; isNew(): boolean; end(): void } {
  const session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: false, detailed: true });
  const seen = new Set<string>();
  return {
    seen,
    isNew() {
      const before = seen.size;
      session.post("Profiler.takePreciseCoverage", (_, taken) => {
        for (const { url, functions } of taken.result as unknown as readonly Script[]) {
          if (!url.includes("/src/")) continue;
          for (const { startOffset, endOffset, count } of functions.flatMap(
            ({ ranges }) => ranges,
          )) {
            seen.add(`${url}:${startOffset}-${endOffset}:${count > 0}`);
          }
        }
      });
      return seen.size > before;
    },
    end() {
      session.post("Profiler.stopPreciseCoverage");
      session.post("Profiler.disable");
      session.disconnect();
    },
  };
}

function keep(name: string, text: string, why: unknown): void {
  const folder = new URL(`${name}/`, FOUND);
  mkdirSync(folder, { recursive: true });
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 12);
  writeFileSync(new URL(`${hash}.txt`, folder), text);
  print(`  found in ${name}: ${String(why).split("\n")[0]} (tests/fuzz/found/${name}/${hash}.txt)`);
}

function fuzz(name: string, { seeds, run }: Target, milliseconds: number, seed: number): number {
  const coverage = createCoverage();
  const mutate = createMutator(seed);
  const pool = [...seeds];
  const reasons = new Set<string>();
  let runs = 0;
  for (const text of seeds) run(text);
  coverage.isNew();
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    const text = mutate(pool).slice(0, LONGEST);
    const begun = performance.now();
    let why: unknown = null;
    try {
      run(text);
    } catch (error) {
      why = error;
    }
    if (performance.now() - begun > SLOW)
      why ??= `it took ${Math.round(performance.now() - begun)} ms`;
    runs++;
    const reason = String(why).replace(/\d+/g, "#").slice(0, 80);
    if (why !== null && !reasons.has(reason)) keep(name, text, why);
    if (why !== null) reasons.add(reason);
    if (coverage.isNew()) pool.push(text);
  }
  coverage.end();
  print(
    `${name}: ${runs} texts, ${coverage.seen.size} ranges of code, ${pool.length} kept, ${reasons.size} found`,
  );
  return reasons.size;
}

const names = values.only.split(",").filter((name) => name in TARGETS);
const each = (Number(values.seconds) * 1_000) / names.length;
let found = 0;
for (const name of names) found += fuzz(name, TARGETS[name]!, each, Number(values.seed));
process.exitCode = found === 0 ? 0 : 1;
