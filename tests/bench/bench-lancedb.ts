import * as adapter from "./adapter.ts";
import { drawPassages } from "./compare-speed.ts";
import { METRICS, mean, pairedLead, type QuestionScore, quantile, scoreHits } from "./metrics.ts";
import { buildLanceDb } from "./peers/lancedb.ts";
import type { BenchSet } from "./read-set.ts";

/** One set with one index over all its stories: our lead over LanceDB in each measure. */
async function compareOn(set: BenchSet) {
  const theirs = (await buildLanceDb(set.passages))!;
  const ours = adapter.build(set.passages, { lang: set.lang });
  const scores: { readonly ours: QuestionScore; readonly theirs: QuestionScore }[] = [];
  for (const { text, relevantPassageIds } of set.questions.filter(({ answerable }) => answerable)) {
    const found = await theirs.search(text, 10);
    const own = adapter.search(ours, text, 10);
    const score = (hits: typeof own) =>
      scoreHits(
        hits.map(({ passageId }) => passageId),
        relevantPassageIds,
      );
    scores.push({ ours: score(own), theirs: score(found) });
  }
  theirs.close();
  return METRICS.map((metric) => ({
    set: set.name,
    metric,
    lancedb: mean(scores.map((score) => score.theirs[metric])),
    lead: pairedLead(
      scores.map((score) => score.ours[metric]),
      scores.map((score) => score.theirs[metric]),
    ),
  }));
}

/** Both asked in turn about the same drawn passages. */
async function timeBoth(passages: number, sets: readonly BenchSet[], questions: readonly string[]) {
  const drawn = drawPassages(
    sets.flatMap((set) => set.passages),
    passages,
  );
  const start = performance.now();
  const theirs = (await buildLanceDb(drawn))!;
  const buildMs = performance.now() - start;
  const ours = adapter.build(drawn, { lang: "en" });
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (const [at, question] of [...questions, ...questions].entries()) {
    const first = performance.now();
    adapter.search(ours, question, 10);
    const second = performance.now();
    await theirs.search(question, 10);
    // The first round warms both up.
    if (at < questions.length) continue;
    times.ours.push(second - first);
    times.theirs.push(performance.now() - second);
  }
  theirs.close();
  const p50 = (list: readonly number[]) => quantile(list, 0.5);
  return { passages, buildMs, p50Ms: p50(times.theirs), oursP50Ms: p50(times.ours) };
}

/** Compares our index with LanceDB on English sets and prints it; null where that is not installed. */
export async function benchLanceDb(
  sets: readonly BenchSet[],
  sizes: readonly number[],
  questions: readonly string[],
) {
  const trial = await buildLanceDb(sets[0]!.passages.slice(0, 10));
  if (trial === null) {
    console.log("\nLanceDB is not installed (npm i --no-save @lancedb/lancedb): left out");
    return null;
  }
  trial.close();
  const percent = (value: number) => (100 * value).toFixed(1);
  const quality = [];
  for (const set of sets) quality.push(...(await compareOn(set)));
  console.log("\nLanceDB, one index a set");
  for (const { set, metric, lancedb, lead } of quality) {
    const interval = `[${percent(lead.low)}, ${percent(lead.high)}]`;
    console.log(
      `${set.padEnd(14)} ${metric.padEnd(7)} ${percent(lancedb)}; ours leads by ${percent(lead.lead)} ${interval}`,
    );
  }
  const speed = [];
  for (const size of sizes) {
    const measured = await timeBoth(size, sets, questions);
    const { buildMs, p50Ms, oursP50Ms } = measured;
    console.log(
      `${size} passages: LanceDB built in ${buildMs.toFixed(0)} ms, p50 ${p50Ms.toFixed(3)} ms, ours ${oursP50Ms.toFixed(3)} ms`,
    );
    speed.push(measured);
  }
  return { quality, speed };
}
