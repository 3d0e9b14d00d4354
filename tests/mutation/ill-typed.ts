import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Mutant } from "./find-mutants.ts";
import { sourceWith } from "./source-with.ts";

/**
 * Which of some mutants the compiler refuses, by their places in the list: nobody could commit those, so no test
 * need notice them. Each is written beside its original in a copy of `src/`, and one run of `tsc` reads
 * all. An error that only shows in another file, for a type that is inferred, is not seen: such a
 * mutant stays in.
 */
export function findIllTyped(mutants: readonly Mutant[]): ReadonlySet<number> {
  const folder = mkdtempSync(join(tmpdir(), "mutants-typed-"));
  try {
    cpSync("src", join(folder, "src"), { recursive: true });
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
    cpSync("package.json", join(folder, "package.json"));
    const files = mutants.flatMap((mutant, at) => {
      if (mutant.operator === "regex") return [];
      const file = mutant.file.replace(/\.ts$/, `.mutant-${at}.ts`);
      writeFileSync(join(folder, file), sourceWith(readFileSync(mutant.file, "utf8"), mutant));
      return [file];
    });
    const config = {
      extends: resolve("tsconfig.json"),
      include: ["src/**/*.d.ts"],
      exclude: [],
      files,
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    if (files.length === 0) return new Set();
    const compiler = resolve("node_modules/typescript/bin/tsc");
    const { stdout } = spawnSync(process.execPath, [compiler, "-p", folder, "--pretty", "false"], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    const found = stdout.matchAll(/^\S*\.mutant-(\d+)\.ts\(\d+,\d+\): error TS/gmu);
    const refused = new Set([...found].map(([, at]) => Number(at)));
    // A fault of syntax keeps the compiler from looking for any other.
    if (/error TS1[01]\d\d:/.test(stdout)) throw new Error(`a mutant is no program: ${stdout}`);
    const others = stdout
      .split("\n")
      .filter((line) => /error TS/.test(line) && !/mutant-\d/.test(line));
    if (others.length > 0) throw new Error(`tsc found faults without a mutant: ${others[0]}`);
    return refused;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
