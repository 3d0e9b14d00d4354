import { setTimeout as wait } from "node:timers/promises";
import { createRandom } from "../../bench/random.ts";
import type { Stage } from "./stage.ts";
import { readEnds } from "./wire.ts";

const QUESTIONS = [
  "How long did the talks last?",
  "What did Steve Witkoff say about the talks?",
  "Does Ukraine’s offer mark a policy shift?",
  "What did Ukraine offer to give up?",
  "Who mentioned Canada and Japan?",
  "Where did the talks take place?",
  "What does Russia want from Ukraine?",
  "Why does Ukraine want security guarantees?",
];

/** A question that nobody asked before, so that no cache answers it. */
export const questionOf = (nth: number): string => `${QUESTIONS[nth % QUESTIONS.length]!} (${nth})`;

export interface Load {
  readonly count: number;
  /** Questions a second; infinite: all in one tick. */
  readonly rate: number;
  readonly askers: readonly string[];
  /** Number of the first question. Default 0. */
  readonly first?: number;
}

/** Asks at an even rate, whatever comes back; resolves when all are asked. */
export async function askMany(
  stage: Stage,
  { count, rate, askers, first = 0 }: Load,
): Promise<void> {
  const start = performance.now();
  for (let at = 0; at < count; at++) {
    const due = start + (at / rate) * 1_000;
    if (due > performance.now() + 1) await wait(due - performance.now());
    void stage.ask(questionOf(first + at), askers[at % askers.length]!);
  }
}

const QUIET = 400;

/** Waits until no answer is on its way any more; false when the deadline (milliseconds) came first. */
export async function settle(stage: Stage, deadline: number): Promise<boolean> {
  const end = performance.now() + deadline;
  while (performance.now() < end) {
    await wait(QUIET);
    const loading = [...readEnds(stage.discord).values()].some((each) => each.loading);
    const last = stage.discord.record.entries.findLast(({ kind }) => kind === "request");
    const age = stage.discord.record.now() - (last?.at ?? 0);
    // The last edit may follow a partial one within the pace of edits.
    if (!loading && age > 2_500) return true;
  }
  return false;
}

/** Median of a model's latency, and what nineteen of twenty stay below, in milliseconds. */
const MEDIAN = 800;
const P95 = 4_000;
/** The normal distribution's 95th percentile, in deviations. */
const Z95 = 1.645;

/** Latencies of a model as they are met: log-normal, the same in every run with one seed. */
export function latencies(seed: number): (nth: number) => number {
  const random = createRandom(seed);
  const sigma = Math.log(P95 / MEDIAN) / Z95;
  return () => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return MEDIAN * Math.exp(sigma * normal);
  };
}
