import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Question } from "../../src/answering/answer.ts";
import type { PartialAnswer } from "../../src/answering/answerer.ts";
import { createAnswerer } from "../../src/answering/create-answerer.ts";
import { createModelAnswerer } from "../../src/answering/create-model-answerer.ts";
import { DraftError, type DraftModel } from "../../src/answering/draft.ts";
import type { Verifier } from "../../src/answering/verifier.ts";
import { createRetriever } from "../../src/retrieval/create-retriever.ts";
import { createLibrary } from "../../src/story/library.ts";
import { parseStory } from "../../src/story/parse-story.ts";
import { createScriptedModel, END, says } from "./scripted-model.ts";

const root = new URL("../../", import.meta.url);
const story = parseStory(readFileSync(new URL("corpus/ukraine-nato.txt", root), "utf8"), {
  id: "ukraine-nato",
});
const library = createLibrary([story]);
const retriever = createRetriever(library.stories);
const extractive = createAnswerer({ library, retriever });
const countTokens = (text: string) => Math.ceil(text.length / 3);

const answererOf = (model: DraftModel, verifier: Verifier | null = null) =>
  createModelAnswerer({ library, retriever, model, countTokens, verifier });

const ask = (text: string, history: Question["history"] = []): Question => ({
  text,
  storyId: null,
  history,
  quotes: 3,
});

const OFFER = ask("What did Ukraine offer to give up?");
const TRUE = says("Zelenskyy offered to drop Kyiv’s NATO dreams.", "s5");
const FALSE = says("Zelenskyy offered to drop nine NATO dreams.", "s5");

describe("createModelAnswerer", () => {
  it("gives the model's statements with the story's sentences under them", async () => {
    const answer = await answererOf(createScriptedModel({ events: [TRUE, END] })).answer(OFFER);
    expect(answer).toMatchObject({ status: "answered", mode: "model", confidence: "strong" });
    expect(answer.statements).toEqual([
      { text: "Zelenskyy offered to drop Kyiv’s NATO dreams.", support: "full", citations: [1] },
    ]);
    expect(answer.quotes[0]?.text).toContain("during five hours of talks");
    expect(answer.reasons.ranks).toHaveLength(answer.quotes.length);
    expect(answer.reasons.fallback).toBeNull();
  });

  it("shows the model the whole of a short story, and the question's history", async () => {
    const model = createScriptedModel({ events: [TRUE, END] });
    const history = [{ question: "Who is Zelenskyy?", answer: "The president." }];
    await answererOf(model).answer(ask(OFFER.text, history));
    expect(model.requests[0]).toMatchObject({ question: OFFER.text, history, repair: null });
    expect(model.requests[0]?.grounding.whole).toBe(true);
  });

  it("reports each statement once it has been checked, and never a false one", async () => {
    const seen: PartialAnswer[] = [];
    const second = says("Ukraine’s offer marks a major policy shift.", "s7");
    const model = createScriptedModel({ events: [TRUE, FALSE, second, END] });
    const answer = await answererOf(model).answer(OFFER, {
      onProgress: (partial) => seen.push(partial),
    });
    expect(seen.map(({ statements }) => statements.length)).toEqual([1, 2]);
    expect(answer.statements).toHaveLength(2);
    expect(answer.reasons.notes).toContain("1 of 3 claims of the model did not hold");
    expect(answer.reasons.claims?.map(({ stamp }) => stamp)).toEqual(["full", "none", "full"]);
  });

  it("asks once for a repair, and says what failed", async () => {
    const model = createScriptedModel({ events: [FALSE, END] }, { events: [TRUE, END] });
    const answer = await answererOf(model).answer(OFFER);
    expect(model.requests[1]?.repair).toContain('"nine"');
    expect(answer.statements).toHaveLength(1);
  });

  it("gives the story's own words when the repair fails too", async () => {
    const model = createScriptedModel({ events: [FALSE, END] }, { events: [FALSE, END] });
    const answer = await answererOf(model).answer(OFFER);
    expect(model.requests).toHaveLength(2);
    expect(answer.mode).toBe("extractive");
    expect(answer.quotes).toEqual((await extractive.answer(OFFER)).quotes);
    expect(answer.reasons.fallback).toBe("unverified");
  });

  it("gives the story's own words after an empty draft, without a repair", async () => {
    const model = createScriptedModel({ events: [END] });
    const answer = await answererOf(model).answer(OFFER);
    expect(model.requests).toHaveLength(1);
    expect(answer.reasons.fallback).toBe("unverified");
  });

  it.each([
    "busy",
    "budget",
    "cooldown",
    "refused",
    "filtered",
    "truncated",
    "malformed",
    "timeout",
    "unavailable",
    "rejected",
  ] as const)("gives the story's own words when the model fails: %s", async (failure) => {
    const model = createScriptedModel({ events: [TRUE], failure: new DraftError(failure, "no") });
    const answer = await answererOf(model).answer(OFFER);
    expect(answer).toMatchObject({ mode: "extractive", status: "answered", statements: [] });
    expect(answer.reasons.fallback).toBe(failure);
  });

  it("takes a draft without an end for a broken one", async () => {
    const answer = await answererOf(createScriptedModel({ events: [TRUE] })).answer(OFFER);
    expect(answer.reasons.fallback).toBe("truncated");
  });

  it("gives the story's own words when the asker stops the model", async () => {
    const controller = new AbortController();
    const model = createScriptedModel(() => {
      controller.abort();
      return { events: [TRUE, END] };
    });
    const answer = await answererOf(model).answer(OFFER, { signal: controller.signal });
    expect(answer.reasons.fallback).toBe("stopped");
  });

  it("asks no model for an asker who has stopped before", async () => {
    const model = createScriptedModel();
    const answer = await answererOf(model).answer(OFFER, { signal: AbortSignal.abort() });
    expect(answer).toMatchObject({ mode: "extractive", status: "answered" });
    expect(answer.reasons.fallback).toBe("stopped");
    expect(model.requests).toEqual([]);
  });

  it("lets bugs through", async () => {
    const model = createScriptedModel({ events: [], failure: new TypeError("bug") });
    await expect(answererOf(model).answer(OFFER)).rejects.toThrow("bug");
  });

  it("rejects when there is no story to answer from", async () => {
    const answerer = answererOf(createScriptedModel());
    await expect(answerer.answer({ ...OFFER, storyId: "other" })).rejects.toThrow(RangeError);
  });

  it("is silent where the model is, with the passages that it names", async () => {
    const model = createScriptedModel({
      events: [{ type: "silent", nearest: ["s17", "nonsense"], why: null }],
    });
    const answer = await answererOf(model).answer(ask("How much does a tank cost?"));
    expect(answer).toMatchObject({ status: "not_in_story", confidence: "none", quotes: [] });
    expect(answer.nearest.map(({ text }) => text)).toEqual([
      expect.stringContaining("poking the Russian bear"),
    ]);
    expect(answer.reasons.ranks).toHaveLength(1);
  });

  it("gives what the retriever is sure of as an unsure answer, where the model is silent", async () => {
    expect((await extractive.answer(OFFER)).confidence).toBe("strong");
    const model = createScriptedModel({ events: [{ type: "silent", nearest: [], why: null }] });
    const answer = await answererOf(model).answer(OFFER);
    expect(answer).toMatchObject({ status: "answered", confidence: "weak", mode: "extractive" });
  });

  it("never asks the model for words of somebody who says nothing", async () => {
    const model = createScriptedModel();
    const answer = await answererOf(model).answer(ask("What did Vladimir Putin say on Sunday?"));
    expect(answer.status).toBe("not_in_story");
    expect(model.requests).toHaveLength(0);
  });

  it("keeps silent when true statements do not answer a question that the story leaves open", async () => {
    const aside = says(
      "Kyiv insists that security guarantees must be a part of a peace deal.",
      "s19",
    );
    const model = createScriptedModel({ events: [aside, END] });
    const answer = await answererOf(model).answer(ask("How many people live in Kyiv?"));
    expect(answer).toMatchObject({ status: "not_in_story", statements: [], quotes: [] });
    expect(answer.nearest).toHaveLength(1);
  });

  it("trusts the model's reading of a question in a language that it can't look up", async () => {
    const hours = says(
      "Zelenskyy offered to drop Kyiv’s NATO dreams during five hours of talks.",
      "s5",
    );
    const model = createScriptedModel({ events: [hours, END] });
    const answer = await answererOf(model).answer(ask("Quanto sono durati i colloqui?"));
    expect(answer).toMatchObject({ status: "answered", mode: "model", confidence: "weak" });
  });

  describe("with a second opinion", () => {
    const opinion = (...stamps: ("full" | "partial" | "none")[]): Verifier => ({
      verify: async (statements) => statements.map((_, at) => stamps[at]!),
    });
    const model = () => createScriptedModel({ events: [TRUE, END] }, { events: [TRUE, END] });

    it("shows what passes it, and nothing before it", async () => {
      const seen: PartialAnswer[] = [];
      const answerer = answererOf(model(), opinion("partial"));
      const answer = await answerer.answer(OFFER, { onProgress: (partial) => seen.push(partial) });
      expect(answer.statements).toMatchObject([{ support: "partial" }]);
      expect(seen).toEqual([]);
    });

    it("drops what it takes for unbacked", async () => {
      const answer = await answererOf(model(), opinion("none")).answer(OFFER);
      expect(answer.reasons.fallback).toBe("unverified");
    });

    it("does without it when it cannot be had", async () => {
      const failing: Verifier = {
        verify: async () => {
          throw new DraftError("timeout", "too slow");
        },
      };
      const answer = await answererOf(model(), failing).answer(OFFER);
      expect(answer.statements).toMatchObject([{ support: "full" }]);
    });
  });
});
