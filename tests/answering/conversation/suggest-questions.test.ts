import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answerExtractively } from "../../../src/answering/answer-extractively.ts";
import { suggestQuestions } from "../../../src/answering/conversation/suggest-questions.ts";
import { exampleQuestion } from "../../../src/answering/silence/example-question.ts";
import { createRetriever } from "../../../src/retrieval/create-retriever.ts";
import { createLibrary } from "../../../src/story/library.ts";
import { parseStory } from "../../../src/story/parse-story.ts";
import { parseQuestions } from "../../eval/evaluate.ts";

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const questions = ["questions.dev.jsonl", "questions.more.jsonl"]
  .flatMap((file) => parseQuestions(read(`tests/eval/${file}`)))
  .map(({ question }) => question);

function open(path: string) {
  const story = parseStory(read(path), { id: "story" });
  const retriever = createRetriever([story]);
  const library = createLibrary([story]);
  const ask = (text: string) =>
    answerExtractively(
      { text, storyId: story.id, history: [], quotes: 3 },
      { library, retriever },
    )!;
  return { story, retriever, ask };
}

describe("suggestQuestions", () => {
  const { story, retriever, ask } = open("corpus/ukraine-nato.txt");

  it("gives questions that fit a button and that the story surely answers with something new", () => {
    const counts: number[] = [];
    for (const question of questions) {
      const answer = ask(question);
      const suggested = suggestQuestions(answer, story, retriever, [question]);
      counts.push(suggested.length);
      expect(new Set(suggested).size).toBe(suggested.length);
      const shown = [...answer.quotes, ...answer.nearest];
      for (const next of suggested) {
        expect(next).toMatch(/^\p{Lu}.{5,78}\?$/u);
        const { confidence, quotes } = ask(next);
        expect(confidence).toBe("strong");
        const fresh = quotes.filter(
          ({ start, end }) => !shown.some((old) => old.start < end && start < old.end),
        );
        expect(fresh.length).toBeGreaterThan(0);
      }
    }
    expect(counts.filter((count) => count === 3).length / counts.length).toBeGreaterThan(0.8);
  });

  it("suggests nothing that was asked", () => {
    const first = suggestQuestions(ask(questions[0]!), story, retriever, [questions[0]!]);
    const asked = [questions[0]!, ...first];
    const second = suggestQuestions(ask(first[0]!), story, retriever, asked);
    expect(second.filter((next) => asked.includes(next))).toEqual([]);
  });

  it("suggests nothing for a story in another language, nor for one without speech or names", () => {
    const german = parseStory("Titel\n\nDie Katze schlief. „Nein“, sagte Anna.", { id: "de" });
    const plain = parseStory("A title\n\nIt rained. Then it stopped.", { id: "en" });
    for (const other of [german, plain]) {
      const library = createLibrary([other]);
      const own = createRetriever([other]);
      const answer = answerExtractively(
        { text: "Katze rained", storyId: other.id, history: [], quotes: 3 },
        { library, retriever: own },
      )!;
      expect(suggestQuestions(answer, other, own, [])).toEqual([]);
      expect(exampleQuestion(other, own)).toBeNull();
    }
  });
});

describe("exampleQuestion", () => {
  it.each([
    "corpus/ukraine-nato.txt",
    "tests/fixtures/stories/lamp-room.txt",
    "tests/fixtures/stories/harbour-trial.txt",
  ])("finds one that %s surely answers", (path) => {
    const { story, retriever, ask } = open(path);
    const example = exampleQuestion(story, retriever);
    expect(example).not.toBeNull();
    expect(ask(example!).confidence).toBe("strong");
  });
});
