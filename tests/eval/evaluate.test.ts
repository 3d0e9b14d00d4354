import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { createAnswerer } from "../../src/answering/create-answerer.ts";
import { createRetriever } from "../../src/retrieval/create-retriever.ts";
import { loadCorpus } from "../../src/story/load-corpus.ts";
import { evaluate, parseQuestions, summarize } from "./evaluate.ts";

/** The bars that the answers without a model have to reach, on each set of questions. */
describe.each(["questions.dev.jsonl", "questions.more.jsonl"])("answers to %s", (file) => {
  let figures: ReturnType<typeof summarize>;
  beforeAll(async () => {
    const { library } = await loadCorpus("corpus");
    const answerer = createAnswerer({ library, retriever: createRetriever(library.stories) });
    const questions = parseQuestions(readFileSync(new URL(file, import.meta.url), "utf8"));
    figures = summarize(await evaluate(questions, answerer, library));
  });

  it("hold the answer in three quotes for at least 85 % of the answerable", () => {
    expect(figures.hitAt3).toBeGreaterThanOrEqual(0.85);
  });

  it("are silent for at most 10 % of the answerable", () => {
    expect(figures.falseSilence).toBeLessThanOrEqual(0.1);
  });

  it("are silent for at least 60 % of the unanswerable, and sure of at most 10 %", () => {
    expect(figures.silence).toBeGreaterThanOrEqual(0.6);
    expect(figures.falseStrong).toBeLessThanOrEqual(0.1);
  });

  it("quote the story to the letter, and nobody under a wrong name", () => {
    expect(figures.exact).toBe(1);
    expect(figures.wrongSpeakers).toBe(0);
  });
});
