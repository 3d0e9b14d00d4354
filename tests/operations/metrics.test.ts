import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { createMetrics } from "../../src/operations/create-metrics.ts";
import type { Observation } from "../../src/operations/observation.ts";
import { createSpentByThread } from "../../src/operations/spent-by-thread.ts";
import { watchAnswering } from "../../src/operations/watch-answering.ts";

/** Lines of the metrics that begin so. */
async function lines(metrics: { text(): Promise<string> }, start: string): Promise<string[]> {
  return (await metrics.text()).split("\n").filter((line) => line.startsWith(start));
}

const answer = (confidence: Answer["confidence"], fallback: Answer["reasons"]["fallback"]) =>
  ({ confidence, mode: "extractive", reasons: { fallback } }) as Answer;

const answered = (confidence: Answer["confidence"], fallback: Answer["reasons"]["fallback"]) =>
  ({ what: "answer", milliseconds: 5, confidence, mode: "extractive", fallback }) as const;

describe("createMetrics", () => {
  it("counts answers, silence and why the model had no part", async () => {
    const metrics = createMetrics();
    metrics.observed(answered("strong", null));
    metrics.observed(answered("none", "budget"));
    expect(await lines(metrics, "verbatim_answers_total")).toEqual([
      'verbatim_answers_total{confidence="strong",mode="extractive"} 1',
      'verbatim_answers_total{confidence="none",mode="extractive"} 1',
    ]);
    expect(await lines(metrics, "verbatim_fallbacks_total")).toEqual([
      'verbatim_fallbacks_total{reason="budget"} 1',
    ]);
  });

  it("takes milliseconds, and gives seconds", async () => {
    const metrics = createMetrics();
    metrics.acknowledged(40);
    metrics.requested({ kind: "callback", status: 204, milliseconds: 20 });
    metrics.requested({ kind: "bot", status: 429, milliseconds: 10 });
    metrics.requested({ kind: "bot", status: null, milliseconds: 10 });
    expect(await lines(metrics, "verbatim_acknowledgement_seconds_sum")).toEqual([
      "verbatim_acknowledgement_seconds_sum 0.04",
    ]);
    expect(await lines(metrics, 'verbatim_acknowledgement_seconds_bucket{le="0.05"}')).toEqual([
      'verbatim_acknowledgement_seconds_bucket{le="0.05"} 1',
    ]);
    expect(await lines(metrics, "verbatim_discord_request_seconds_count")).toEqual([
      'verbatim_discord_request_seconds_count{kind="callback",status="2xx"} 1',
      'verbatim_discord_request_seconds_count{kind="bot",status="429"} 1',
      'verbatim_discord_request_seconds_count{kind="bot",status="none"} 1',
    ]);
  });

  it("tells of budget, shards and alerts as they are when it is asked", async () => {
    const metrics = createMetrics();
    let wrong = ["key-refused"];
    metrics.connect({
      budget: () => ({ tokens: 700, dollars: null, mostTokens: 1_000, mostDollars: null }),
      shards: () => [
        { shard: 0, ready: true, ping: 41 },
        { shard: 1, ready: false, ping: null },
      ],
      alerts: () => wrong,
    });
    expect(await lines(metrics, "verbatim_shard_ready")).toEqual([
      'verbatim_shard_ready{shard="0"} 1',
      'verbatim_shard_ready{shard="1"} 0',
    ]);
    expect(await lines(metrics, "verbatim_model_")).toEqual([
      "verbatim_model_tokens_today 700",
      "verbatim_model_tokens_limit 1000",
    ]);
    expect(await lines(metrics, "verbatim_alert{")).toEqual([
      'verbatim_alert{kind="key-refused"} 1',
    ]);
    wrong = [];
    expect(await lines(metrics, "verbatim_alert{")).toEqual([]);
  });

  it("is what docs/monitoring.md lists", async () => {
    const metrics = createMetrics();
    const budget = () => ({ tokens: 0, dollars: 0, mostTokens: 1, mostDollars: 1 });
    metrics.connect({ budget, shards: () => [], alerts: () => [] });
    const types = await lines(metrics, "# TYPE verbatim_");
    const page = readFileSync("docs/monitoring.md", "utf8");
    const listed = [...page.matchAll(/^\| `(verbatim_\w+)` /gm)].map(([, name]) => name);
    expect(listed.toSorted()).toEqual(types.map((line) => line.split(" ")[2]).toSorted());
    // Whatever a rule or an example asks for is there; a histogram has three names more.
    for (const [, name] of page.matchAll(/\b(verbatim_\w+?)(?:_bucket|_sum|_count)?\b/g)) {
      expect(listed).toContain(name);
    }
  });

  it("tells of the event loop and of memory", async () => {
    const metrics = createMetrics();
    expect(await lines(metrics, "nodejs_eventloop_lag_p99_seconds ")).toHaveLength(1);
    expect(await lines(metrics, "process_resident_memory_bytes ")).toHaveLength(1);
  });
});

describe("watchAnswering", () => {
  it("times each stage, of failures too, and passes everything on", async () => {
    const seen: Observation[] = [];
    const watch = watchAnswering((one) => seen.push(one));
    const retriever = watch.watchRetriever({ retrieve: () => ["found"] } as never);
    expect(retriever.retrieve("?")).toEqual(["found"]);
    const model = watch.watchModel({
      name: "m",
      promptVersion: "1",
      async *draftAnswer() {
        yield { type: "end" } as const;
        throw new Error("broke off");
      },
    });
    const draft = async () => {
      for await (const event of model.draftAnswer({} as never)) expect(event.type).toBe("end");
    };
    await expect(draft()).rejects.toThrow("broke off");
    const answerer = watch.watchAnswerer({ answer: async () => answer("weak", "budget") });
    expect((await answerer.answer({} as never)).confidence).toBe("weak");
    watch.onLookUp("kept");
    expect(seen).toMatchObject([
      { what: "find" },
      { what: "draft" },
      { what: "answer", confidence: "weak", mode: "extractive", fallback: "budget" },
      { what: "lookUp", how: "kept" },
    ]);
  });
});

describe("createSpentByThread", () => {
  it("adds up what threads took today, and begins anew each day", () => {
    let now = Date.parse("2026-11-24T23:00:00Z");
    const spent = createSpentByThread(() => now);
    spent.note("one", { tokensIn: 10, tokensOut: 5, dollars: 0.5 });
    spent.note("one", { tokensIn: 20, tokensOut: 5, dollars: 1 });
    spent.note("other", { tokensIn: 1, tokensOut: 1, dollars: 0.25 });
    expect(spent.today()).toEqual({ tokens: 27, dollars: 1.25 });
    spent.note("other", { tokensIn: 1, tokensOut: 1, dollars: null });
    expect(spent.today()).toEqual({ tokens: 27, dollars: null });
    now += 7_200_000;
    expect(spent.today()).toEqual({ tokens: 0, dollars: 0 });
  });
});
