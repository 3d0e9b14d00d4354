import { appendFileSync } from "node:fs";
import * as adapter from "./adapter.ts";
import { benchLanceDb } from "./bench-lancedb.ts";
import { measureParaphrases } from "./bench-paraphrases.ts";
import { measureSentences } from "./bench-sentences.ts";
import { measureTiers } from "./bench-tiers.ts";
import { compareQuality, type QualityReport, type Scope } from "./compare-quality.ts";
import { compareSpeed, drawPassages, type SpeedReport } from "./compare-speed.ts";
import type { Engine } from "./engine.ts";
import { areaUnderCurve, METRICS } from "./metrics.ts";
import { PEERS } from "./peers/peers.ts";
import { type BenchSet, listSets, readSet } from "./read-set.ts";
import { type SilenceKind, silenceCases } from "./silence-cases.ts";

/** Measured on one index a set and on one index a story; other sets on one index a set. */
const SETS = ["squad2-en", "fairytale-en", "wikinews-en"];
const OURS = { name: "verbatim", ...adapter } as Engine;
const QUESTIONS_TIMED = 200;

const percent = (value: number) => (100 * value).toFixed(1).padStart(5);

function printQuality({ set, scope, questions, engines, leads }: QualityReport): void {
  console.log(`\n${set}, one index a ${scope}, ${questions} questions`);
  console.log(`${"".padEnd(18)}  R@1    R@5    nDCG@10`);
  for (const { engine, scores } of engines) {
    console.log(
      `${engine.padEnd(18)} ${METRICS.map((metric) => percent(scores[metric])).join("  ")}`,
    );
  }
  for (const metric of METRICS) {
    const { lead, low, high, peer } = leads[metric];
    console.log(
      `  ${metric}: ${percent(lead)} points over ${peer} [${percent(low)}, ${percent(high)}]`,
    );
  }
}

function printSpeed({ passages, engines }: SpeedReport): void {
  console.log(`\n${passages} passages: build ms, MB, p50 ms, p99 ms, p50 beside MiniSearch`);
  const peer = engines.find(({ engine }) => engine === "minisearch")!;
  for (const { engine, buildMs, megabytes, p50Ms, p99Ms } of engines) {
    const cells = [
      buildMs.toFixed(0),
      megabytes.toFixed(1),
      p50Ms.toFixed(3),
      p99Ms.toFixed(3),
      (p50Ms / peer.p50Ms).toFixed(4),
    ];
    console.log(`${engine.padEnd(18)} ${cells.map((cell) => cell.padStart(9)).join(" ")}`);
  }
}

/** How well sentences are found, and how well silence is told from an answer. */
function measureAnswers(set: BenchSet) {
  const sentences = measureSentences(set);
  const indexes = new Map(
    [...Map.groupBy(set.passages, ({ docId }) => docId)].map(([docId, passages]) => [
      docId,
      adapter.build(passages, { lang: set.lang }),
    ]),
  );
  const scores = Map.groupBy(
    silenceCases(set).map(({ kind, docId, text }) => ({
      kind,
      score: adapter.sureness(indexes.get(docId)!, text),
    })),
    ({ kind }) => kind,
  );
  const of = (kind: SilenceKind) => (scores.get(kind) ?? []).map(({ score }) => score);
  const silence = Object.fromEntries(
    [...scores.keys()]
      .filter((kind) => kind !== "answered")
      .map((kind) => [kind, areaUnderCurve(of("answered"), of(kind))]),
  );
  return { set: set.name, sentences, silence, tiers: measureTiers(set) };
}

function printAnswers({ set, sentences, silence, tiers }: ReturnType<typeof measureAnswers>): void {
  const { questions, at1, at3, at3Beside } = sentences;
  console.log(`\n${set}, the answer's sentence, ${questions} questions`);
  console.log(`  @1 ${percent(at1)}, @3 ${percent(at3)}, @3 with neighbours ${percent(at3Beside)}`);
  const areas = Object.entries(silence).map(([kind, area]) => `${kind} ${area.toFixed(3)}`);
  console.log(`  silence, area under the curve: ${areas.join(", ")}`);
  for (const { kind, questions, strong, silent } of tiers) {
    console.log(
      `  ${kind.padEnd(12)} ${questions} questions, ${percent(strong)} surely answered, ${percent(silent)} not`,
    );
  }
}

/** Questions of 2,000 characters, the longest that are read, beside a usual one's time. */
function printLongest(sets: readonly BenchSet[]): void {
  const index = adapter.build(
    drawPassages(
      sets.flatMap((set) => set.passages),
      10_000,
    ),
    {
      lang: "en",
    },
  );
  const texts = sets.flatMap((set) => set.questions.map((question) => question.text));
  const times = Array.from({ length: 40 }, (_, at) => {
    const question = texts
      .slice(40 * at, 40 * at + 60)
      .join(" ")
      .slice(0, 2_000);
    const start = performance.now();
    adapter.search(index, question, 10);
    return performance.now() - start;
  });
  console.log(
    `\n2,000 characters at 10,000 passages: at most ${Math.max(...times).toFixed(1)} ms (bar < 50)`,
  );
}

/**
 * Compares our index with peers on the sets of a folder, and appends a line to the history file.
 * `sizes` are the numbers of passages at which speed is measured.
 */
export async function benchRetrieval(
  folder: string,
  { sizes, history }: { readonly sizes: readonly number[]; readonly history: string },
): Promise<void> {
  const quality: QualityReport[] = [];
  const english: BenchSet[] = [];
  for (const name of listSets(folder)) {
    const set = readSet(folder, name);
    const scopes: Scope[] = SETS.includes(name) ? ["set", "story"] : ["set"];
    if (set.lang === "en") english.push(set);
    for (const scope of scopes) {
      quality.push(compareQuality([OURS, ...PEERS], set, scope));
      printQuality(quality.at(-1)!);
    }
  }
  const answers = english
    .filter(({ name }) => SETS.includes(name))
    .map((set) => {
      const measured = measureAnswers(set);
      printAnswers(measured);
      return measured;
    });
  const paraphrases = measureParaphrases(PEERS);
  console.log(`\nhard paraphrases, one index a text, ${paraphrases[0]!.questions} questions`);
  for (const { engine, at1, at5 } of paraphrases) {
    console.log(`${engine.padEnd(18)} R@1 ${percent(at1)}  R@5 ${percent(at5)}`);
  }
  const sources = english.flatMap((set) => set.passages);
  const asked = english.flatMap((set) => set.questions).map((question) => question.text);
  const every = Math.ceil(asked.length / QUESTIONS_TIMED);
  const questions = asked.filter((_, at) => at % every === 0);
  const warmUp = asked.filter((_, at) => at % every === 1);
  const speed = sizes.map((size) => {
    const report = compareSpeed([OURS, ...PEERS], drawPassages(sources, size), questions, warmUp);
    printSpeed(report);
    return report;
  });
  printLongest(english);
  const lancedb = await benchLanceDb(
    english.filter(({ name }) => SETS.includes(name)),
    sizes,
    questions,
  );
  const line = {
    date: new Date().toISOString(),
    node: process.version,
    quality,
    answers,
    paraphrases,
    speed,
    lancedb,
  };
  appendFileSync(history, `${JSON.stringify(line)}\n`);
}
