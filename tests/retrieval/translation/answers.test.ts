import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { createAnswerer } from "../../../src/answering/create-answerer.ts";
import { createRetriever } from "../../../src/retrieval/create-retriever.ts";
import { loadCorpus } from "../../../src/story/load-corpus.ts";
import { type EvalResult, evaluate, parseQuestions, share } from "../../eval/evaluate.ts";

/** The bars for questions of other languages about the English story, without a model. */
describe.each(["uk", "de", "fr", "es", "pl", "ru"])("answers to questions in %s", (language) => {
  let results: readonly EvalResult[];
  beforeAll(async () => {
    const { library } = await loadCorpus("corpus");
    const answerer = createAnswerer({ library, retriever: createRetriever(library.stories) });
    const file = new URL(`../../eval/questions.${language}.jsonl`, import.meta.url);
    results = await evaluate(parseQuestions(readFileSync(file, "utf8")), answerer, library);
  });
  const of = (answerable: boolean) =>
    results.filter(({ question }) => question.answerable === answerable);

  it("hold the answer in three quotes for at least 60 % of the answerable", () => {
    expect(of(true).length).toBeGreaterThan(20);
    expect(share(of(true), ({ hitAt3 }) => hitAt3)).toBeGreaterThanOrEqual(0.6);
  });

  it("are silent for at least 70 % of the unanswerable, and sure of at most 10 %", () => {
    expect(of(false).length).toBeGreaterThan(10);
    const tier = (confidence: string) =>
      share(of(false), ({ answer }) => answer.confidence === confidence);
    expect(tier("none")).toBeGreaterThanOrEqual(0.7);
    expect(tier("strong")).toBeLessThanOrEqual(0.1);
  });

  it("quote the story to the letter, and nobody under a wrong name", () => {
    expect(results.every(({ exact }) => exact)).toBe(true);
    expect(results.filter(({ speakerRight }) => speakerRight === false)).toEqual([]);
  });
});
