import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Observation } from "./observation.ts";

/** What is read when somebody asks for the metrics. */
export interface MetricsSources {
  /** What the model took today (UTC), and what it may take; null: there is none. */
  readonly budget: (() => BudgetNow) | null;
  readonly shards: () => readonly ShardNow[];
  /** Kinds of what is wrong now. */
  readonly alerts: () => readonly string[];
}

/** Tokens and dollars of this day; null where there is no limit, or no price is known. */
export interface BudgetNow {
  readonly tokens: number;
  readonly dollars: number | null;
  readonly mostTokens: number | null;
  readonly mostDollars: number | null;
}

export interface ShardNow {
  readonly shard: number;
  readonly ready: boolean;
  /** Milliseconds. */
  readonly ping: number | null;
}

export interface Metrics {
  acknowledged(milliseconds: number): void;
  late(): void;
  ended(milliseconds: number): void;
  requested(request: {
    readonly kind: string;
    readonly status: number | null;
    readonly milliseconds: number;
  }): void;
  /** What was seen while answers were made. */
  observed(seen: Observation): void;
  recordsFailed(): void;
  /** In the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
  connect(sources: MetricsSources): void;
}

/** Seconds. */
const ACKNOWLEDGEMENT = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 2.5, 3];
const STAGES = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

const inSeconds = (milliseconds: number) => milliseconds / 1_000;
const classOf = (status: number | null) => {
  if (status === null) return "none";
  // The three that a bot must not make many of are told apart.
  return [401, 403, 429].includes(status) ? String(status) : `${Math.floor(status / 100)}xx`;
};

/**
 * Counts what a bot does, for Prometheus. Labels come from lists that are known beforehand: never an id, a
 * name or a word of a user. What it costs is a look into a table and an addition.
 */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 10 });
  const histogram = <Label extends string = never>(
    name: string,
    help: string,
    buckets: number[],
    labelNames: Label[] = [],
  ) => new Histogram({ name, help, buckets, labelNames, registers });
  const counter = <Label extends string = never>(
    name: string,
    help: string,
    labelNames: Label[] = [],
  ) => new Counter({ name, help, labelNames, registers });

  const acknowledgement = histogram(
    "verbatim_acknowledgement_seconds",
    "From an interaction's arrival until Discord has taken its first reply.",
    ACKNOWLEDGEMENT,
  );
  const late = counter(
    "verbatim_acknowledgements_late_total",
    "Interactions that Discord no longer took a reply to.",
  );
  const interactions = histogram(
    "verbatim_interaction_seconds",
    "All that is done for an interaction.",
    STAGES,
  );
  const stages = histogram("verbatim_stage_seconds", "Stages of an answer.", STAGES, ["stage"]);
  const answers = counter(
    "verbatim_answers_total",
    "Answers by confidence; none is silence. Mode: model or extractive.",
    ["confidence", "mode"],
  );
  const fallbacks = counter(
    "verbatim_fallbacks_total",
    "Answers that did without the model, by reason.",
    ["reason"],
  );
  const requests = histogram(
    "verbatim_discord_request_seconds",
    "Requests to Discord: callback, reply or bot, by class of status.",
    STAGES,
    ["kind", "status"],
  );
  const calls = histogram(
    "verbatim_model_call_seconds",
    "Calls of the model, with all tries, by how they ended.",
    STAGES,
    ["outcome"],
  );
  const cache = counter(
    "verbatim_answer_cache_total",
    "Questions by whether their answer was kept, shared with one on its way, or new.",
    ["result"],
  );
  const records = counter("verbatim_records_failures_total", "Calls of the database that failed.");

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    acknowledged: (milliseconds) => acknowledgement.observe(inSeconds(milliseconds)),
    late: () => late.inc(),
    ended: (milliseconds) => interactions.observe(inSeconds(milliseconds)),
    requested: ({ kind, status, milliseconds }) =>
      requests.observe({ kind, status: classOf(status) }, inSeconds(milliseconds)),
    observed(seen) {
      if (seen.what === "lookUp") {
        cache.inc({ result: seen.how });
        return;
      }
      const seconds = inSeconds(seen.milliseconds);
      if (seen.what === "call") {
        calls.observe({ outcome: seen.outcome }, seconds);
        return;
      }
      stages.observe({ stage: seen.what }, seconds);
      if (seen.what !== "answer") return;
      const { confidence, mode, fallback } = seen;
      answers.inc({ confidence, mode });
      if (fallback !== null) fallbacks.inc({ reason: fallback });
    },
    recordsFailed: () => records.inc(),
    connect: (sources) => addGauges(registers, sources),
  };
}

/** What is not counted but looked up when somebody asks. */
function addGauges(registers: Registry[], { budget, shards, alerts }: MetricsSources): void {
  const gauge = <Label extends string = never>(
    name: string,
    help: string,
    labelNames: Label[],
    collect: (this: Gauge<Label>) => void,
  ) => new Gauge({ name, help, labelNames, registers, collect });
  gauge("verbatim_shard_ready", "1 while the shard hears Discord.", ["shard"], function () {
    for (const { shard, ready } of shards()) this.set({ shard }, ready ? 1 : 0);
  });
  gauge("verbatim_shard_ping_seconds", "The shard's last heartbeat.", ["shard"], function () {
    for (const { shard, ping } of shards()) {
      if (ping !== null) this.set({ shard }, inSeconds(ping));
    }
  });
  gauge(
    "verbatim_alert",
    "1 for what the operator was told of and is not over.",
    ["kind"],
    function () {
      this.reset();
      for (const kind of alerts()) this.set({ kind }, 1);
    },
  );
  if (budget === null) return;
  const reading = (name: string, help: string, read: (now: BudgetNow) => number | null) =>
    gauge(name, help, [], function () {
      const value = read(budget());
      if (value === null) this.remove();
      else this.set(value);
    });
  reading(
    "verbatim_model_tokens_today",
    "What this process's model took today (UTC).",
    (now) => now.tokens,
  );
  reading(
    "verbatim_model_dollars_today",
    "What that cost; absent where no price is known.",
    (now) => now.dollars,
  );
  reading(
    "verbatim_model_tokens_limit",
    "DAILY_TOKENS; absent where there is none.",
    (now) => now.mostTokens,
  );
  reading(
    "verbatim_model_dollars_limit",
    "DAILY_DOLLARS; absent where there is none.",
    (now) => now.mostDollars,
  );
}
