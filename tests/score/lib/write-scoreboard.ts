import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import type { Score, ScoreOptions, ScoreResult } from "../score.ts";

const FILE = "docs/scoreboard.md";
const BEGIN = "<!-- figures: written by npm run score -->";
const END = "<!-- end of figures -->";

export interface Line {
  readonly score: Score;
  readonly result: ScoreResult;
  readonly seconds: number;
}

const git = (...args: readonly string[]) =>
  spawnSync("git", args, { encoding: "utf8" }).stdout?.trim() || "unknown";

/** A cell can't hold what ends it. */
const cell = (text: string) => text.replaceAll("|", "\\|").replace(/\s+/g, " ");

const numberOf = ({ score }: Line) => Number(score.id.slice(1));

/** The figures as a table, with when and of what they were taken. */
export function renderFigures(lines: readonly Line[], { quick, seed, long }: ScoreOptions): string {
  const kind = long ? "long" : quick ? "quick" : "full";
  const date = new Date().toISOString().slice(0, 10);
  const passed = lines.filter(({ result }) => result.passed).length;
  return [
    `Taken on ${date} at commit ${git("rev-parse", "--short", "HEAD")}, a ${kind} run with seed ${seed}, Node ${process.versions.node}: ${passed} passed, ${lines.length - passed} missed.`,
    "",
    "| # | what | target | figure | |",
    "| --- | --- | --- | --- | --- |",
    ...lines
      .toSorted((a, b) => numberOf(a) - numberOf(b))
      .map(({ score, result }) =>
        [
          "",
          score.id,
          cell(score.title),
          cell(score.target),
          cell([result.figure, ...result.notes].join(". ")),
          result.passed ? "met" : "**missed**",
          "",
        ]
          .join(" | ")
          .trim(),
      ),
  ].join("\n");
}

/** Puts the figures into the scoreboard, in the place of those of before. */
export function writeScoreboard(figures: string): void {
  const page = readFileSync(FILE, "utf8");
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from === -1 || to === -1)
    throw new Error(`${FILE} has lost the marks between which figures stand`);
  writeFileSync(FILE, `${page.slice(0, from)}${BEGIN}\n\n${figures}\n\n${page.slice(to)}`);
  // Tables are kept in columns here, as `npm run check` wants them.
  spawnSync("node_modules/.bin/biome", ["check", "--write", FILE]);
}
