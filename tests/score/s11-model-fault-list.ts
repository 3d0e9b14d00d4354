import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { answerTo, flat, hasStatements, quotedLines } from "./lib/card-text.ts";
import { ADA } from "./lib/people.ts";
import { pool } from "./lib/pool.ts";
import { startStage } from "./lib/stage.ts";
import { readEnds, readWire } from "./lib/wire.ts";
import type { Score } from "./score.ts";

const LATEST = 30_000;
const AT_ONCE = 10;
const QUESTION = "Does Ukraine’s offer mark a policy shift?";
/** Faults that a later try, another form or a tolerant reader overcomes; all others end in quotes alone. */
const OVERCOME =
  /^(?:ra_date|r400_context|r400_schema|r500x2|stream_dup_index|json_(?:fenced|prose|trailing|proto|dupkeys|bigint|extra)|quotes_1000|utf8_split|usage_missing|model_changes|latency_normal)$/;

const story = flat(readFileSync("corpus/ukraine-nato.txt", "utf8"));

interface Told {
  readonly name: string;
  /** Null: as it should. */
  readonly problem: string | null;
  readonly seconds: number;
}

async function tryFault(name: string): Promise<Told> {
  const stage = await startStage({ model: name });
  try {
    const start = performance.now();
    void stage.ask(QUESTION, ADA);
    const isTold = () => {
      const [seen] = readWire(stage.discord);
      return seen !== undefined && readEnds(stage.discord).get(seen.id)?.loading === false;
    };
    while (!isTold() && performance.now() - start < LATEST) await wait(50);
    const seconds = (performance.now() - start) / 1_000;
    if (!isTold()) return { name, problem: "not told", seconds };
    // What is shown on the way may be followed by the last edit.
    await wait(1_600);
    const [seen] = readWire(stage.discord);
    const { components } = answerTo(stage.discord, seen!.id)!;
    const partial = hasStatements(components) && !OVERCOME.test(name);
    const foreign = quotedLines(components).filter((line) => !story.includes(line));
    const log = stage.bot.output();
    const problem = partial
      ? "shows statements of a broken draft"
      : foreign.length > 0
        ? `shows ${foreign[0]}`
        : /\u{FFFD}/u.test(JSON.stringify(components))
          ? "shows broken characters"
          : /"level":"fatal"|unhandled/i.test(log)
            ? "failed inside"
            : null;
    return { name, problem, seconds };
  } finally {
    await stage.stop();
  }
}

/** Every fault of the list, each with a bot of its own, with the deadlines that an operator has. */
export default {
  id: "S11",
  title: "`faults/openai-faults.jsonl`",
  target: "48 of 48 told within 30 s, 0 partial shown",
  async run() {
    const names = readFileSync("tests/fixtures/openai-faults.jsonl", "utf8")
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { name: string }).name);
    const told = await pool(names, AT_ONCE, tryFault);
    const bad = told.filter(({ problem }) => problem !== null);
    const slowest = told.toSorted((a, b) => b.seconds - a.seconds)[0]!;
    return {
      figure: `${told.length - bad.length} of ${told.length} told, the slowest (${slowest.name}) after ${slowest.seconds.toFixed(1)} s`,
      passed: bad.length === 0 && told.length === 48,
      notes: bad.map(({ name, problem }) => `${name}: ${problem}`),
    };
  },
} satisfies Score;
