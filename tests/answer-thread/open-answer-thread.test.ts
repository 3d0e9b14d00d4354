import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import { type AnswerThread, openAnswerThread } from "../../src/answer-thread/open-answer-thread.ts";
import type { Answer, Question } from "../../src/answering/answer.ts";
import type { Answerer, PartialAnswer } from "../../src/answering/answerer.ts";
import { composeAnswerer } from "../../src/compose-answerer.ts";
import type { ModelConfig } from "../../src/config.ts";
import type { BudgetCounts } from "../../src/llm/budget.ts";
import { createLog } from "../../src/log.ts";
import type { Observation, Observe } from "../../src/operations/observation.ts";
import { createMemoryQuotas } from "../../src/storage/memory/create-memory-quotas.ts";
import { loadCorpus } from "../../src/story/load-corpus.ts";
import { type ModelServer, startModelServer } from "../fakes/model-server/model-server.ts";

const { library } = await loadCorpus("corpus");
const log = createLog({ level: "silent" });
const question = (text: string): Question => ({ text, storyId: null, history: [], quotes: 3 });

const nobody: Answerer = {
  answer: () => Promise.reject(new Error("the thread is to answer")),
};

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

interface Given {
  readonly behaviour?: string;
  readonly limits?: Partial<ModelConfig>;
  readonly counts?: BudgetCounts;
  readonly standIn?: Answerer;
  readonly onObserved?: Observe;
}

async function open({ behaviour = "faithful", limits = {}, ...given }: Given = {}): Promise<{
  readonly thread: AnswerThread;
  readonly server: ModelServer;
  readonly model: ModelConfig;
}> {
  const server = await startModelServer(behaviour);
  const model: ModelConfig = {
    apiKey: null,
    baseUrl: server.url,
    name: "stand-in",
    dailyTokens: null,
    dailyDollars: null,
    userCooldown: 0,
    serverCooldown: 0,
    groundingTokens: 3_000,
    verify: false,
    ...limits,
  };
  const { counts = createMemoryQuotas(Date.now), standIn = nobody, onObserved = () => {} } = given;
  const { stories } = library;
  const thread = openAnswerThread({
    stories,
    model,
    logLevel: "silent",
    embeddings: null,
    folder: null,
    counts,
    standIn,
    onObserved,
    log,
  });
  closing.push(
    () => thread.close(),
    () => server.stop(),
  );
  return { thread, server, model };
}

describe("openAnswerThread", () => {
  it("answers as it is answered in one's own thread, statement by statement", async () => {
    const { thread, model } = await open();
    const own = await composeAnswerer(library, model, log);
    for (const text of ["How long did the talks last?", "Who is the king of Mars?"]) {
      const asked = question(text);
      const partials: PartialAnswer[] = [];
      const costs: (number | null)[] = [];
      const answer = await thread.answer(asked, {
        onProgress: (partial) => partials.push(partial),
        onCost: (dollars) => costs.push(dollars),
      });
      expect(answer).toEqual(await own.answer(asked));
      for (const { statements } of partials) {
        expect(answer.statements).toEqual(expect.arrayContaining([...statements]));
      }
      // The stand-in's price is unknown, and what the story surely has not is asked of no model.
      expect(costs).toEqual(answer.mode === "model" ? [null] : []);
    }
  });

  it("counts budgets where all count them", async () => {
    const quotas = createMemoryQuotas(Date.now);
    const { thread, server } = await open({ limits: { userCooldown: 60_000 }, counts: quotas });
    const asker = { user: "7", server: null };
    const first = await thread.answer(question("How long did the talks last?"), { asker });
    expect(first.reasons.fallback).toBeNull();
    const second = await thread.answer(question("Where did the talks take place?"), { asker });
    expect(second.reasons.fallback).toBe("cooldown");
    expect(server.requests).toHaveLength(1);
    const key = "model:user:7";
    const share = { key, limit: 1, window: 60_000, kind: "rolling" } as const;
    expect((await quotas.take([share])).ok).toBe(false);
  });

  it("answers without the model where budgets can't be counted", async () => {
    const broken = () => Promise.reject(new Error("the disk is gone"));
    const counts = { take: broken, correct: broken };
    const { thread, server } = await open({ limits: { userCooldown: 60_000 }, counts });
    const asker = { user: "7", server: null };
    const answer = await thread.answer(question("How long did the talks last?"), { asker });
    expect(answer.reasons.fallback).toBe("unavailable");
    expect(server.requests).toHaveLength(0);
  });

  it("does without a model that never ends once it is told to stop", async () => {
    const { thread, server } = await open({ behaviour: "hang_headers" });
    const stopping = new AbortController();
    const answering = thread.answer(question("How long did the talks last?"), {
      signal: stopping.signal,
    });
    while (server.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    stopping.abort();
    expect((await answering).reasons.fallback).toBe("stopped");
  });

  it("asks the model again once answers are forgotten", async () => {
    const { thread, server } = await open({ standIn: { ...nobody, forget: () => {} } });
    const asked = question("How long did the talks last?");
    await thread.answer(asked);
    await thread.answer(asked);
    expect(server.requests).toHaveLength(1);
    thread.forget?.();
    await thread.answer(asked);
    expect(server.requests).toHaveLength(2);
  });

  it("lets another answer what it left unanswered, and all that comes later", async () => {
    const answered: string[] = [];
    const standIn: Answerer = {
      async answer({ text }) {
        answered.push(text);
        return { story: "from the stand-in" } as Answer;
      },
    };
    const begun = once(process, "worker");
    const { thread, server } = await open({ behaviour: "hang_headers", standIn });
    const [worker] = (await begun) as [Worker];
    const first = thread.answer(question("How long did the talks last?"));
    while (server.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await worker.terminate();
    expect((await first).story).toBe("from the stand-in");
    await thread.answer(question("Where did they take place?"));
    expect(answered).toEqual(["How long did the talks last?", "Where did they take place?"]);
  });

  it("lets another answer what it was told to stop, but does not end", async () => {
    const counted = Promise.withResolvers<void>();
    const take = () => {
      counted.resolve();
      return new Promise<never>(() => {});
    };
    const signals: (AbortSignal | undefined)[] = [];
    const standIn: Answerer = {
      async answer(_, options) {
        signals.push(options?.signal);
        return { story: "from the stand-in" } as Answer;
      },
    };
    const counts = { take, correct: take };
    const { thread } = await open({ limits: { userCooldown: 60_000 }, counts, standIn });
    const stopping = new AbortController();
    const { signal } = stopping;
    const asker = { user: "7", server: null };
    const answering = thread.answer(question("How long did the talks last?"), { asker, signal });
    await counted.promise;
    stopping.abort();
    expect((await answering).story).toBe("from the stand-in");
    expect(signals).toEqual([signal]);
  });

  it("answers nothing any more, nor lets another, once it is closed", async () => {
    const { thread, server } = await open({ behaviour: "hang_headers" });
    const first = thread.answer(question("How long did the talks last?"));
    const refused = expect(first).rejects.toThrow("the thread that answers is closed");
    while (server.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await thread.close();
    await refused;
    await expect(thread.answer(question("Where did they take place?"))).rejects.toThrow(/closed/);
  });

  it("lets others look on from outside: at its stages, its calls, and what they cost", async () => {
    const seen: Observation[] = [];
    const { thread } = await open({ onObserved: (one) => seen.push(one) });
    await thread.answer(question("How long did the talks last?"));
    const kinds = new Set(["lookUp", "find", "draft", "call", "answer"]);
    await expect.poll(() => new Set(seen.map(({ what }) => what))).toEqual(kinds);
    const call = seen.find((one) => one.what === "call");
    expect(call).toMatchObject({ outcome: "ok" });
    expect(call?.spent.tokensIn).toBeGreaterThan(0);
  });

  it("says why it can't answer", async () => {
    const { thread } = await open();
    const unknown = { ...question("How long?"), storyId: "no-such-story" };
    await expect(thread.answer(unknown)).rejects.toThrow(/no story "no-such-story"/);
  });
});
