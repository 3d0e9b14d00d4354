import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { answerExtractively } from "../../src/answering/answer-extractively.ts";
import { splitQuestion } from "../../src/answering/split-question.ts";
import { createRetriever } from "../../src/retrieval/create-retriever.ts";
import { createLibrary } from "../../src/story/library.ts";
import { loadCorpus } from "../../src/story/load-corpus.ts";
import { parseStory } from "../../src/story/parse-story.ts";

const { library } = await loadCorpus("corpus");
const retriever = createRetriever(library.stories);
const ask = (text: string, quotes = 3): Answer =>
  answerExtractively({ text, storyId: null, history: [], quotes }, { library, retriever })!;

describe("answerExtractively", () => {
  it("answers with exact quotes in story order, at most as many as asked for", () => {
    const { quotes } = ask("What about security guarantees?");
    expect(quotes.length).toBeGreaterThan(1);
    expect(quotes.map(({ n }) => n)).toEqual(quotes.map((_, at) => at + 1));
    const starts = quotes.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(ask("What about security guarantees?", 1).quotes).toHaveLength(1);
  });

  it("quotes nothing beside a sentence that tells all, least of all one with a word in another sense", () => {
    // Paragraph 1 has a peace deal "to end" an "almost four-year war".
    const { confidence, quotes } = ask("How long did the talks last?");
    expect(confidence).toBe("strong");
    expect(quotes.map(({ text }) => /five hours of talks/.test(text))).toEqual([true]);
  });

  it("is not sure of what a “why” in another language takes for granted", () => {
    expect(ask("Почему Зеленский отказался от любого компромисса?").confidence).toBe("weak");
  });

  it("answers “What did X say?” with X's words alone", () => {
    const voices = ask("What did Zelenskyy say about security guarantees?").quotes.map(
      ({ voice }) => voice.speaker,
    );
    expect(new Set(voices)).toEqual(new Set(["Volodymyr Zelenskyy"]));
  });

  it.each([
    ["What did Vladimir Putin say on Sunday?", "asks for words of Vladimir"],
    ["What did Friedrich Merz promise?", "asks for words of Friedrich"],
    ["Who won the election in Slovenia?", "the story never names Slovenia"],
    ["what should i cook tonight", ""],
    ["", "asks for nothing in particular"],
  ])("is silent on %j, and says why", (text, why) => {
    const answer = ask(text);
    expect(answer).toMatchObject({ status: "not_in_story", confidence: "none", quotes: [] });
    expect(answer.reasons.notes.join()).toContain(why);
  });

  it("forgives spellings of names, numbers in words, and names in another script", () => {
    expect(ask("Who is Lytwyn?").quotes[0]?.text).toContain("Dmytro Lytvyn");
    expect(
      ask("artcle five?")
        .quotes.map(({ text }) => text)
        .join(),
    ).toContain("Article 5");
    expect(ask("Хто такий Дмитро Литвин?").quotes[0]?.text).toContain("Dmytro Lytvyn");
  });

  it("takes a sentence that leans on the one before together with it", () => {
    const { quotes } = ask("Who has long coveted membership of the Western military alliance?");
    expect(quotes.map(({ text }) => text).join()).toContain(
      "major policy shift. It has long coveted",
    );
  });

  it("serves both parts of a question", () => {
    const shown = ask("What does Kyiv insist on, and who is the British prime minister?")
      .quotes.map(({ text }) => text)
      .join();
    expect(shown).toContain("Kyiv insists");
    expect(shown).toContain("Keir Starmer");
  });

  it("serves each part with its own best sentence, also where there is room for no more", () => {
    const parts = ["When did the crane fall?", "Who repaired the bridge?"];
    const text = [
      "The crane fall was on everybody’s lips, and the fall of the crane was in every paper.",
      "On 3 May the crane fell into the harbour.",
      "Weeks later the engineer Ada Brandt repaired the bridge with two helpers.",
      "The harbour was busy again.",
    ].join("\n\n");
    const story = parseStory(`---\ntitle: The harbour\nlanguage: en\n---\n\n${text}`, { id: "h" });
    const own = {
      library: createLibrary([story]),
      retriever: createRetriever([story]),
    };
    const quotesFor = (question: string) =>
      answerExtractively({ text: question, storyId: "h", history: [], quotes: 2 }, own)!.quotes.map(
        ({ text: quote }) => quote,
      );
    const both = quotesFor("When did the crane fall, and who repaired the bridge?");
    expect(both).toHaveLength(2);
    expect(both.join(" ")).toContain("3 May");
    expect(both.join(" ")).toContain("Ada Brandt");
    expect(quotesFor(parts[1]!)[0]).toContain("Ada Brandt");
  });

  it("quotes no two sentences that say the same", () => {
    const text = [
      "The bridge was closed by the mayor on Monday after the flood.",
      "After the flood the bridge was closed by the mayor on Monday.",
      "On Monday, after the flood, the mayor closed the bridge.",
      "The mayor said that the bridge would open in June.",
    ].join("\n\n");
    const story = parseStory(`---\ntitle: The flood\nlanguage: en\n---\n\n${text}`, { id: "f" });
    const { quotes } = answerExtractively(
      { text: "When was the bridge closed by the mayor?", storyId: "f", history: [], quotes: 3 },
      { library: createLibrary([story]), retriever: createRetriever([story]) },
    )!;
    expect(quotes.filter(({ text: quote }) => quote.includes("flood"))).toHaveLength(1);
  });

  it("knows a country by its people, and silence where the story has neither", () => {
    const { status, quotes } = ask("Who is the president of France?");
    expect(status).toBe("answered");
    expect(quotes.map(({ text }) => text).join(" ")).toContain("French President Emmanuel Macron");
    for (const text of ["Who is the president of Poland?", "What is the capital of France?"]) {
      expect(ask(text).status).toBe("not_in_story");
    }
  });

  it("chooses among stories, keeps to the one it is told, and has no answer without one", () => {
    const tale = parseStory("A tale\n\nThe dragon slept in a cave under the hill.", { id: "tale" });
    const both = createLibrary([...library.stories, tale]);
    const options = { library: both, retriever: createRetriever(both.stories) };
    const question = { text: "Where did the dragon sleep?", storyId: null, history: [], quotes: 3 };
    expect(answerExtractively(question, options)?.story).toBe("tale");
    const kept = answerExtractively({ ...question, storyId: "ukraine-nato" }, options);
    expect(kept).toMatchObject({ story: "ukraine-nato", status: "not_in_story" });
    expect(answerExtractively({ ...question, storyId: "nothing" }, options)).toBeNull();
    expect(
      answerExtractively(question, { library: createLibrary([]), retriever: createRetriever([]) }),
    ).toBeNull();
  });

  it("gives its reasons: the matched words and the parts of each score", () => {
    const { reasons } = ask("Which Moscow-leaning states stood in the way?");
    expect(reasons.ranks.length).toBeGreaterThan(0);
    for (const { score, parts } of reasons.ranks) {
      expect(score).toBeGreaterThan(0);
      expect(Object.keys(parts)).toContain("coverage");
    }
  });
});

describe("splitQuestion", () => {
  it.each([
    ["Who met in Berlin, and what did they say?", ["Who met in Berlin", "what did they say?"]],
    ["Who is Merz? Where is he?", ["Who is Merz?", "Where is he?"]],
    ["When and where did they meet?", ["When and where did they meet?"]],
    ["Slovakia and Hungary", ["Slovakia and Hungary"]],
    ["", [""]],
  ])("parts %j", (text, parts) => {
    expect(splitQuestion(text)).toEqual(parts);
  });
});
