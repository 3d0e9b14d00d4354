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
