import type { Retriever } from "../retrieval/retrieved.ts";
import type { Library } from "../story/library.ts";
import { answerExtractively } from "./answer-extractively.ts";
import type { Answerer } from "./answerer.ts";

/** What an answerer answers from. */
export interface AnswererOptions {
  readonly library: Library;
  readonly retriever: Retriever;
}

/**
 * Answers with the story's own words alone, without a model. Rejects when there is no story to
 * answer from: the caller chose an id that the library lacks, or loaded nothing.
 */
export function createAnswerer(options: AnswererOptions): Answerer {
  return {
    answer: async (question) => {
      const answer = answerExtractively(question, options);
      if (answer === null) throw new RangeError(`no story "${question.storyId}" to answer from`);
      return answer;
    },
  };
}
