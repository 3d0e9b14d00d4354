/**
 * Fuzzing that is led by coverage: texts that reach code which none before has reached are kept and changed
 * further. What breaks a rule, or takes far too long, is written to tests/fuzz/found, where the tests
 * read it again.
 *
 *     npm run fuzz -- [--seconds 60] [--seed 1] [--only story,draft]
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { Session } from "node:inspector";
import { parseArgs } from "node:util";
import { createMutator } from "./mutate.ts";
import type { Target } from "./targets.ts";

/** Milliseconds of the processor that a text of at most so many characters may take. */
const SLOW = 500;
const LONGEST = 4_000;
const FOUND = new URL("./found/", import.meta.url);

// Begun before what is tried is loaded: V8 tells only once of code that was reached.
const coverage = createCoverage();
const { TARGETS } = await import("./targets.ts");

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
function createCoverage(): { readonly seen: Set<string>; isNew(): boolean } {
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
  const mutate = createMutator(seed);
  const pool = [...seeds];
  const reasons = new Set<string>();
  let runs = 0;
  for (const text of seeds) run(text);
  coverage.isNew();
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    const text = mutate(pool).slice(0, LONGEST);
    const begun = process.threadCpuUsage();
    let why: unknown = null;
    try {
      run(text);
    } catch (error) {
      why = error;
    }
    const { user, system } = process.threadCpuUsage(begun);
    const took = Math.round((user + system) / 1_000);
    if (took > SLOW) why ??= `it took ${took} ms`;
    runs++;
    const reason = String(why).replace(/\d+/g, "#").slice(0, 80);
    if (why !== null && !reasons.has(reason)) keep(name, text, why);
    if (why !== null) reasons.add(reason);
    if (coverage.isNew()) pool.push(text);
  }
  print(
    `${name}: ${runs} texts, ${coverage.seen.size} ranges of code, ${pool.length} kept, ${reasons.size} found`,
  );
  return reasons.size;
}

const names = values.only.split(",").filter((name) => name in TARGETS);
const each = (Number(values.seconds) * 1_000) / names.length;
if (names.length === 1) {
  process.exitCode = fuzz(names[0]!, TARGETS[names[0]!]!, each, Number(values.seed)) === 0 ? 0 : 1;
} else {
  // Each in a process of its own, so that one does not take what is new from another.
  for (const name of names) {
    const args = ["--only", name, "--seconds", String(each / 1_000), "--seed", values.seed];
    const { status } = spawnSync(process.execPath, [import.meta.filename, ...args], {
      stdio: "inherit",
    });
    process.exitCode = Math.max(Number(process.exitCode ?? 0), status ?? 1);
  }
}
