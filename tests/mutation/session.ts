/**
 * A process with one Vitest in it that stays warm between mutants. `run.ts` starts it, and ends it
 * when a mutant never returns. Files of the project are never written: the mutant is served in place
 * of what is read from disk.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { createVitest, type TestSpecification } from "vitest/node";
import { type NumberedMutant, probeSource } from "./probe-source.ts";
import { sourceWith } from "./source-with.ts";

/** What `run.ts` asks for. */
export type Request =
  | { readonly mutants: readonly NumberedMutant[]; readonly tests: readonly string[] }
  | { readonly mutant: NumberedMutant; readonly tests: readonly string[] };

/** A test file, with the mutants that it reaches. */
export interface TestFile {
  readonly file: string;
  readonly passed: boolean;
  /** Milliseconds. */
  readonly duration: number;
  readonly reached: readonly number[];
}

export type Reply =
  | { readonly ready: true }
  | { readonly files: readonly TestFile[] }
  /** The test file that noticed the mutant; null: none did. */
  | { readonly killedBy: string | null };

const replaced = new Map<string, string>();
const reachedFolder = mkdtempSync(join(tmpdir(), "mutants-"));
process.on("exit", () => rmSync(reachedFolder, { recursive: true, force: true }));

const vitest = await createVitest(
  "test",
  {
    watch: false,
    // Kept by the hash of the file on disk, which a mutant does not change.
    fsModuleCache: false,
    maxWorkers: 1,
    pool: "threads",
    reporters: [{}],
    silent: true,
    // A busy machine is no fault of the mutant.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    setupFiles: [resolve("tests/mutation/note-reached.ts")],
    env: { MUTANTS_REACHED: reachedFolder },
  },
  {
    plugins: [
      {
        name: "mutants",
        enforce: "pre",
        transform: (_source, id) =>
          replaced.get(relative(process.cwd(), id.split("?")[0]!)) ?? null,
      },
    ],
  },
);

function replace(file: string, source: string | null): void {
  if (source === null) replaced.delete(file);
  else replaced.set(file, source);
  vitest.invalidateFile(resolve(file));
}

async function runOne(
  specification: TestSpecification,
): Promise<{ ok: boolean; duration: number }> {
  const begun = performance.now();
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications([specification]);
  const ok = testModules.every((module) => module.ok()) && unhandledErrors.length === 0;
  vitest.state.filesMap.clear();
  return { ok, duration: performance.now() - begun };
}

/** Fails a file only when it fails twice: what depends on time may fail by chance. */
async function holds(specification: TestSpecification): Promise<boolean> {
  return (await runOne(specification)).ok || (await runOne(specification)).ok;
}

async function probe(mutants: readonly NumberedMutant[], tests: readonly string[]) {
  for (const [file, ofFile] of Map.groupBy(mutants, (mutant) => mutant.file)) {
    replace(file, probeSource(readFileSync(file, "utf8"), ofFile));
  }
  const files: TestFile[] = [];
  for (const specification of await vitest.globTestSpecifications([...tests])) {
    const { ok, duration } = await runOne(specification);
    const passed = ok || (await holds(specification));
    const note = readdirSync(reachedFolder)[0];
    const reached = note === undefined ? [] : readFileSync(join(reachedFolder, note), "utf8");
    if (note !== undefined) rmSync(join(reachedFolder, note));
    const file = relative(process.cwd(), specification.moduleId);
    files.push({ file, passed, duration, reached: JSON.parse(String(reached) || "[]") });
  }
  for (const { file } of mutants) replace(file, null);
  return files;
}

async function attempt(mutant: NumberedMutant, tests: readonly string[]): Promise<string | null> {
  const source = readFileSync(mutant.file, "utf8");
  replace(mutant.file, sourceWith(source, mutant));
  const specifications = await vitest.globTestSpecifications([...tests]);
  const inOrder = tests.flatMap(
    (test) => specifications.find(({ moduleId }) => moduleId === resolve(test)) ?? [],
  );
  for (const specification of inOrder) {
    if (!(await holds(specification))) {
      replace(mutant.file, null);
      return relative(process.cwd(), specification.moduleId);
    }
  }
  replace(mutant.file, null);
  return null;
}

const reply = (message: Reply) => process.send!(message);
process.on("message", async (request: Request) => {
  if ("mutants" in request) reply({ files: await probe(request.mutants, request.tests) });
  else reply({ killedBy: await attempt(request.mutant, request.tests) });
});
reply({ ready: true });
