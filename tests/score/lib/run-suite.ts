import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How the tests of a file did. */
export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
  /** Names of those that failed. */
  readonly failures: readonly string[];
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** Runs a suite of `npm test` that drives the bot on the local Discord, and counts. */
export async function runSuite(...files: readonly string[]): Promise<SuiteResult> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-score-suite-"));
  const report = join(folder, "report.json");
  const vitest = "node_modules/vitest/vitest.mjs";
  const args = [vitest, "run", ...files, "--reporter=json", `--outputFile=${report}`];
  const child = spawn(process.execPath, args, { stdio: "ignore" });
  await new Promise((resolve) => child.once("exit", resolve));
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(
      readFileSync(report, "utf8"),
    ) as Report;
    const failures = testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === "failed")
      .map(({ fullName }) => fullName);
    return { passed: numPassedTests, failed: numFailedTests, failures };
  } catch (error) {
    return { passed: 0, failed: 1, failures: [`no report: ${error}`] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
