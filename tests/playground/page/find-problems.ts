import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly {
    readonly target: readonly string[];
    readonly failureSummary: string;
  }[];
}

/** What axe-core finds, one line for each element. */
export async function findProblems(page: Page): Promise<string[]> {
  // Not as a script tag: the page’s policy would refuse it.
  await page.evaluate(AXE);
  const found = (await page.evaluate("axe.run().then((result) => result.violations)")) as Finding[];
  return found.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => `${impact} ${id}: ${node.target.join(" ")} ${node.failureSummary}`),
  );
}
