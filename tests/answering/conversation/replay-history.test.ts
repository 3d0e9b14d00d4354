import { describe, expect, it } from "vitest";
import { withHistory } from "../../../src/answering/conversation/replay-history.ts";
import { createRetriever } from "../../../src/retrieval/create-retriever.ts";
import { loadCorpus } from "../../../src/story/load-corpus.ts";

const { library } = await loadCorpus("corpus");
const searched = { library, retriever: createRetriever(library.stories) };
const ask = (text: string, ...history: string[]) =>
  withHistory(
    {
      text,
      storyId: null,
      quotes: 3,
      history: history.map((question) => ({ question, answer: "" })),
    },
    searched,
  );

describe("withHistory", () => {
  it("makes a follow-up whole by the questions before it", () => {
    const whole = ask("and Merz?", "What did Starmer say about Ukraine?");
    expect(whole.text).toMatch(/Merz/);
    expect(whole.text).toMatch(/Ukraine/);
    expect(whole.history).toEqual([]);
  });

  it("makes the history's own follow-ups whole first", () => {
    const whole = ask("when was that?", "How long did the talks last?", "where were they held?");
    expect(whole.text).toMatch(/talks/);
  });

  it("leaves a question that needs no history as it is, with its history", () => {
    const question = "What does Hungary think of Ukraine's NATO bid?";
    expect(ask(question, "Who is Dmytro Lytvyn?")).toMatchObject({
      text: question,
      history: [{ question: "Who is Dmytro Lytvyn?" }],
    });
    expect(ask(question)).toMatchObject({ text: question, history: [] });
  });
});
