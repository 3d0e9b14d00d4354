import type { Retriever } from "../../retrieval/retrieved.ts";
import type { Library } from "../../story/library.ts";
import type { Question } from "../answer.ts";
import { answerExtractively } from "../answer-extractively.ts";
import { resolveFollowUp } from "./resolve-follow-up.ts";
import { type Turn, turnOf } from "./turn.ts";

/** What finds and answers in a library. */
interface Searched {
  readonly library: Library;
  readonly retriever: Retriever;
}

/**
 * The turns of a conversation of which only the questions are known, and perhaps what was said: each
 * question is made whole by the ones before it, and answered again with the story's own words.
 */
function replay({ history, storyId, quotes }: Question, searched: Searched): Turn[] {
  const turns: Turn[] = [];
  for (const { question, answer } of history) {
    const last = turns.at(-1);
    const story = searched.library.find(storyId ?? last?.story ?? "");
    const text = story === null ? question : resolveFollowUp(question, turns, story).text;
    const again = { text, storyId: story?.id ?? storyId, history: [], quotes };
    const found = answerExtractively(again, searched);
    if (found === null) return [];
    const turn = turnOf(text, found);
    turns.push(answer === "" ? turn : { ...turn, statements: [...turn.statements, answer] });
  }
  return turns;
}

/**
 * Makes a question whole that leaves out what its history has said. One that needs nothing, or that
 * the history does not tell, is the question as it was.
 */
export function withHistory(question: Question, searched: Searched): Question {
  if (question.history.length === 0) return question;
  const turns = replay(question, searched);
  const last = turns.at(-1);
  const story = searched.library.find(question.storyId ?? last?.story ?? "");
  if (story === null) return question;
  const { text, changed } = resolveFollowUp(question.text, turns, story);
  return changed ? { ...question, text, storyId: story.id, history: [] } : question;
}
