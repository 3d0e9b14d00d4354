import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answerExtractively } from "../../../src/answering/answer-extractively.ts";
import { explainSilence } from "../../../src/answering/silence/explain-silence.ts";
import { findFalsePremise } from "../../../src/answering/silence/find-false-premise.ts";
import { renderSilenceReason } from "../../../src/answering/silence/render-silence-reason.ts";
import { createRetriever } from "../../../src/retrieval/create-retriever.ts";
import { createLibrary } from "../../../src/story/library.ts";
import { parseStory } from "../../../src/story/parse-story.ts";
import { parseQuestions } from "../../eval/evaluate.ts";

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const article = parseStory(read("corpus/ukraine-nato.txt"), { id: "article" });
const trial = parseStory(read("tests/fixtures/stories/harbour-trial.txt"), { id: "trial" });
const questions = ["questions.dev.jsonl", "questions.more.jsonl"].flatMap((file) =>
  parseQuestions(read(`tests/eval/${file}`)),
);

const retriever = createRetriever([article]);
const library = createLibrary([article]);

function explain(question: string) {
  const asked = { text: question, storyId: article.id, history: [], quotes: 3 };
  const answer = answerExtractively(asked, { library, retriever })!;
  return explainSilence(question, answer, article, retriever);
}

describe("findFalsePremise", () => {
  it.each([
    [
      "Why did Slovakia back Ukraine’s NATO bid?",
      "opposite",
      "Slovakia",
      "were resistant to the idea",
    ],
    [
      "Why did Hungary support Ukraine's NATO bid?",
      "opposite",
      "Hungary",
      "were resistant to the idea",
    ],
    [
      "Why does Moscow welcome Ukraine joining NATO?",
      "opposite",
      "Russia",
      "Moscow vehemently opposes",
    ],
    ["Why did Ukraine refuse security guarantees?", "opposite", "Ukraine", "Kyiv insists"],
  ])("names what “%s” takes for granted", (question, conflict, about, words) => {
    const premise = findFalsePremise(question, article);
    expect(premise).toMatchObject({ conflict, about });
    expect(premise!.quote.text).toContain(words);
    const { start, end, text } = premise!.quote;
    expect(article.text.slice(start, end)).toBe(text);
  });

  it("names what the story says was not done", () => {
    expect(findFalsePremise("When was Marsh charged?", trial)).toMatchObject({
      conflict: "denied",
      about: "Helen Marsh",
    });
  });

  it("charges no question that can be answered, nor any other that takes nothing false for granted", () => {
    const fair = questions.filter(({ kind }) => kind !== "false-premise");
    expect(fair.length).toBeGreaterThan(100);
    expect(fair.filter(({ question }) => findFalsePremise(question, article) !== null)).toEqual([]);
  });

  it.each([
    "Why did Hungary resist Ukraine's NATO bid?",
    "Why does Moscow oppose Ukraine joining NATO?",
    "Why did Ukraine insist on security guarantees?",
    "Why does Slovakia not back Ukraine’s NATO bid?",
    "Did Slovakia back Ukraine’s NATO bid?",
    "Why did Ukraine back Slovakia?",
    "Why would Hungary support Ukraine's NATO bid?",
    "Why did Canada support Ukraine's NATO bid?",
    "Why does Ukraine oppose Russia?",
    "Why did Moscow refuse Ukraine’s allies?",
    "",
    "why",
    "why did (((",
  ])("finds nothing false in “%s”", (question) => {
    expect(findFalsePremise(question, article)).toBeNull();
  });

  it("takes no allies for the country, and no fear for a fact", () => {
    const story = parseStory(
      "News\n\nGermany’s allies rejected the plan. Poland said it would reject the plan if Spain did.",
      { id: "n" },
    );
    expect(findFalsePremise("Why did Germany support the plan?", story)).toBeNull();
    expect(findFalsePremise("Why did Poland support the plan?", story)).toBeNull();
  });
});

describe("explainSilence", () => {
  it("says what the nearest passages speak of and what they lack", () => {
    expect(explain("How many soldiers died in the war?")).toMatchObject([
      { kind: "near-passage", speaksOf: ["war"], lacks: ["soldiers", "died"], wants: "quantity" },
    ]);
    expect(explain("How old is Zelenskyy?")[0]).toMatchObject({
      kind: "near-passage",
      speaksOf: ["Zelenskyy"],
      lacks: [],
      wants: "age",
    });
  });

  it("says whom the story never names, by the whole name, and who never speaks in it", () => {
    expect(explain("What did Vladimir Putin say on Sunday?")[0]).toEqual({
      kind: "never-named",
      names: ["Vladimir Putin"],
    });
    expect(explain("What did Friedrich Merz promise?")[0]).toEqual({
      kind: "never-speaks",
      name: "Friedrich Merz",
    });
    expect(explain("tell me a joke")).toEqual([{ kind: "nothing-near" }]);
  });

  it("gives a false premise also where quotes were found, and nothing else there", () => {
    expect(explain("Why did Slovakia back Ukraine’s NATO bid?").map(({ kind }) => kind)).toEqual([
      "false-premise",
    ]);
    expect(explain("How long did the talks last?")).toEqual([]);
  });

  it("has a reason for every silence, and a line in English for every reason", () => {
    for (const { question, lang } of questions) {
      for (const reason of explain(question)) {
        expect(renderSilenceReason(reason)).toMatch(/^\p{Lu}.+[.”]$/u);
        if (reason.kind !== "near-passage") continue;
        expect(reason.quote.text).toContain(reason.speaksOf[0]!.split(" ")[0]);
        if (lang !== "en") expect(reason.lacks).toEqual([]);
      }
    }
    expect(renderSilenceReason(explain("How old is Zelenskyy?")[0]!)).toMatch(
      /^(?:Paragraph \d+|Photo caption) speaks of “Zelenskyy”, but gives no age\.$/,
    );
  });
});
