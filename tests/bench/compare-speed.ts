import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { BenchPassage, Engine } from "./engine.ts";
import { quantile } from "./metrics.ts";
import { createRandom } from "./random.ts";

export interface EngineSpeed {
  readonly engine: string;
  readonly buildMs: number;
  /** What the index holds after a collection, texts apart. */
  readonly megabytes: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface SpeedReport {
  readonly passages: number;
  readonly engines: readonly EngineSpeed[];
}

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

function bytesHeld(): number {
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/**
 * `count` passages of sentences drawn from real ones, so that words keep their frequencies; twenty
 * passages a story. Seeded.
 */
export function drawPassages(sources: readonly BenchPassage[], count: number): BenchPassage[] {
  const random = createRandom(count);
  const sentences = sources.flatMap(({ text }) => text.split(/(?<=[.!?])\s+/));
  return Array.from({ length: count }, (_, at) => ({
    docId: `story ${Math.floor(at / 20)}`,
    passageId: `passage ${at}`,
    text: Array.from({ length: 4 }, () => sentences[Math.floor(random() * sentences.length)]!).join(
      " ",
    ),
  }));
}

/**
 * Builds every engine's index once and warms it up with other questions, then asks the questions of
 * all in turn.
 */
export function compareSpeed(
  engines: readonly Engine[],
  passages: readonly BenchPassage[],
  questions: readonly string[],
  warmUp: readonly string[],
): SpeedReport {
  const built = engines.map((engine) => {
    const before = bytesHeld();
    const start = performance.now();
    const index = engine.build(passages, { lang: "en" });
    const buildMs = performance.now() - start;
    engine.search(index, questions[0]!, 10);
    const bytes = bytesHeld() - before + (engine.bytesOutside?.(index) ?? 0);
    return { engine, index, buildMs, megabytes: bytes / 1e6, times: [] as number[] };
  });
  for (const { engine, index } of built) {
    for (const question of warmUp) engine.search(index, question, 10);
  }
  for (const [at, question] of questions.entries()) {
    // Whoever goes first meets colder caches: take turns.
    for (let turn = 0; turn < built.length; turn++) {
      const { engine, index, times } = built[(at + turn) % built.length]!;
      const start = performance.now();
      engine.search(index, question, 10);
      times.push(performance.now() - start);
    }
  }
  for (const { engine, index } of built) engine.close(index);
  return {
    passages: passages.length,
    engines: built.map(({ engine, buildMs, megabytes, times }) => ({
      engine: engine.name,
      buildMs,
      megabytes,
      p50Ms: quantile(times, 0.5),
      p99Ms: quantile(times, 0.99),
    })),
  };
}
