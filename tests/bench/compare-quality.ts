import type { BenchPassage, Engine } from "./engine.ts";
import {
  type Lead,
  METRICS,
  type Metric,
  mean,
  pairedLead,
  type QuestionScore,
  scoreHits,
} from "./metrics.ts";
import type { BenchSet } from "./read-set.ts";

/** Whether all stories of a set share one index, or each has its own. */
export type Scope = "set" | "story";

export interface EngineQuality {
  readonly engine: string;
  readonly scores: Readonly<Record<Metric, number>>;
}

export interface QualityReport {
  readonly set: string;
  readonly scope: Scope;
  readonly questions: number;
  readonly engines: readonly EngineQuality[];
  /** Ours against the peer that is best by each measure. */
  readonly leads: Readonly<Record<Metric, Lead & { readonly peer: string }>>;
}

function scoreEngine(engine: Engine, set: BenchSet, scope: Scope): QuestionScore[] {
  const groups: ReadonlyMap<string, readonly BenchPassage[]> =
    scope === "set"
      ? new Map([["", set.passages]])
      : Map.groupBy(set.passages, (passage) => passage.docId);
  const indexes = new Map(
    [...groups].map(([key, passages]) => [key, engine.build(passages, { lang: set.lang })]),
  );
  const scores = set.questions
    .filter(({ answerable }) => answerable)
    .map(({ docId, text, relevantPassageIds }) => {
      const index = indexes.get(scope === "set" ? "" : docId);
      const hits = index === undefined ? [] : engine.search(index, text, 10);
      return scoreHits(
        hits.map((hit) => hit.passageId),
        relevantPassageIds,
      );
    });
  for (const index of indexes.values()) engine.close(index);
  return scores;
}

/** Scores engines (ours first) on the answerable questions of one set. */
export function compareQuality(
  engines: readonly Engine[],
  set: BenchSet,
  scope: Scope,
): QualityReport {
  const all = engines.map((engine) => scoreEngine(engine, set, scope));
  const of = (at: number, metric: Metric) => all[at]!.map((score) => score[metric]);
  const leads = METRICS.map((metric) => {
    const peers = engines.map((_, at) => at).slice(1);
    const best = peers.reduce((a, b) => (mean(of(b, metric)) > mean(of(a, metric)) ? b : a));
    return [metric, { peer: engines[best]!.name, ...pairedLead(of(0, metric), of(best, metric)) }];
  });
  return {
    set: set.name,
    scope,
    questions: all[0]!.length,
    engines: engines.map((engine, at) => ({
      engine: engine.name,
      scores: Object.fromEntries(METRICS.map((metric) => [metric, mean(of(at, metric))])) as Record<
        Metric,
        number
      >,
    })),
    leads: Object.fromEntries(leads) as QualityReport["leads"],
  };
}
