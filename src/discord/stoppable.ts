import type { Answerer } from "../answering/answerer.ts";
import type { Summarizer } from "../answering/summary/create-summarizer.ts";

/** The same, which does without its model once the signal is aborted. */
export const stoppableAnswerer = (answerer: Answerer, signal: AbortSignal): Answerer => ({
  ...answerer,
  answer: (question, options) => answerer.answer(question, { ...options, signal }),
});

/** The same, which does without its model once the signal is aborted. */
export const stoppableSummarizer = (summarizer: Summarizer, signal: AbortSignal): Summarizer => ({
  ...summarizer,
  summarize: (story, request, options) =>
    summarizer.summarize(story, request, { ...options, signal }),
});
