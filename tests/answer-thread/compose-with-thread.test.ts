import { describe, expect, it } from "vitest";
import { composeWithThread } from "../../src/answer-thread/compose-with-thread.ts";
import { composeAnswerer, UNWATCHED } from "../../src/compose-answerer.ts";
import type { ModelConfig } from "../../src/config.ts";
import { createLog } from "../../src/log.ts";
import type { Observe } from "../../src/operations/observation.ts";
import { createMemoryQuotas } from "../../src/storage/memory/create-memory-quotas.ts";
import { createLibrary } from "../../src/story/library.ts";
import { limitStory } from "../../src/story/limit-story.ts";
import { loadCorpus } from "../../src/story/load-corpus.ts";
import { startModelServer } from "../fakes/model-server/model-server.ts";

describe("composeWithThread", () => {
  it("gives what is given without a thread, for the whole, for a part, and summarised", async () => {
    const { library } = await loadCorpus("corpus");
    const log = createLog({ level: "silent" });
    const server = await startModelServer("faithful");
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
    };
    const counts = createMemoryQuotas(Date.now);
    const outcomes: string[] = [];
    const observeCall = (outcome: string) => void outcomes.push(outcome);
    const watch = { ...UNWATCHED, observeCall };
    const onObserved: Observe = (seen) => {
      if (seen.what === "call") outcomes.push(seen.outcome);
    };
    const level = { logLevel: "silent", log };
    const threaded = composeWithThread({ library, model, ...level, counts, watch, onObserved });
    const plain = await composeAnswerer(library, model, log);
    expect(threaded.model).toEqual(plain.model);
    const story = library.stories[0]!;
    const part = createLibrary([limitStory(story, { unit: "paragraph", count: 4 })]);
    const asked = { storyId: null, history: [], quotes: 3 };
    for (const text of ["How long did the talks last?", "Who mentioned Canada and Japan?"]) {
      const question = { ...asked, text };
      expect(await threaded.answer(question)).toEqual(await plain.answer(question));
      const [own, other] = [threaded.over(part), plain.over(part)];
      expect(await own.answerer.answer(question)).toEqual(await other.answerer.answer(question));
    }
    const [own, other] = await Promise.all([threaded.openSummarizer(), plain.openSummarizer()]);
    expect(own.model).toEqual(other.model);
    const request = { style: "brief", focus: null } as const;
    expect(await own.summarize(story, request)).toEqual(await other.summarize(story, request));
    // What either thread has asked of the model is seen.
    expect(outcomes).toEqual(outcomes.map(() => "ok"));
    expect(outcomes).toHaveLength(server.requests.length / 2);
    await threaded.close();
    await server.stop();
  });
});
