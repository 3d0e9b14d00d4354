import type { Answer } from "../../src/answering/answer.ts";
import type { Answerer } from "../../src/answering/answerer.ts";
import type { Library } from "../../src/story/library.ts";

/** A development question: see `questions.dev.jsonl`. */
export interface EvalQuestion {
  readonly id: string;
  readonly kind: string;
  readonly lang: string;
  readonly question: string;
  readonly answerable: boolean;
  /** Every group must be met by the shown quotes; a group is met by any one of its strings. */
  readonly groups: readonly (readonly string[])[];
  /** Part of the name that a right quote's voice must have; null: not judged. */
  readonly speaker: string | null;
}

export interface EvalResult {
  readonly question: EvalQuestion;
  /** Asked for at most three quotes. */
  readonly answer: Answer;
  readonly hitAt1: boolean;
  readonly hitAt3: boolean;
  /** Every quote and nearest passage is the story's slice. */
  readonly exact: boolean;
  /** The quote that meets a group is under the right name; null where that is not judged. */
  readonly speakerRight: boolean | null;
}

export function parseQuestions(jsonl: string): EvalQuestion[] {
  return jsonl
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as EvalQuestion);
}

function hits({ quotes }: Answer, { groups }: EvalQuestion): boolean {
  return groups.every((group) =>
    group.some((words) => quotes.some((quote) => quote.text.includes(words))),
  );
}

function isExact({ story: id, quotes, nearest }: Answer, library: Library): boolean {
  const story = library.find(id);
  return [...quotes, ...nearest].every(
    ({ start, end, text }) => text !== "" && story?.text.slice(start, end) === text,
  );
}

function isSpeakerRight(answer: Answer, { groups, speaker }: EvalQuestion): boolean | null {
  if (speaker === null) return null;
  const holding = answer.quotes.filter((quote) =>
    groups.flat().some((words) => quote.text.includes(words)),
  );
  return holding.length === 0
    ? null
    : holding.some((quote) => quote.voice.speaker?.includes(speaker) === true);
}

/** Asks every question twice: for one quote, and for three. */
export async function evaluate(
  questions: readonly EvalQuestion[],
  answerer: Answerer,
  library: Library,
): Promise<EvalResult[]> {
  const results: EvalResult[] = [];
  for (const question of questions) {
    const ask = (quotes: number) =>
      answerer.answer({ text: question.question, storyId: null, history: [], quotes });
    const one = await ask(1);
    const answer = await ask(3);
    results.push({
      question,
      answer,
      hitAt1: question.answerable && hits(one, question),
      hitAt3: question.answerable && hits(answer, question),
      exact: isExact(one, library) && isExact(answer, library),
      speakerRight: isSpeakerRight(answer, question),
    });
  }
  return results;
}

/** Share (0..1) of the results that meet a condition; NaN of none. */
export function share(
  results: readonly EvalResult[],
  condition: (result: EvalResult) => boolean,
): number {
  return results.filter(condition).length / results.length;
}

/** The figures that have bars, over the questions in English. */
export function summarize(results: readonly EvalResult[]) {
  const english = results.filter(({ question }) => question.lang === "en");
  const answerable = english.filter(({ question }) => question.answerable);
  const unanswerable = english.filter(({ question }) => !question.answerable);
  const silent = ({ answer }: EvalResult) => answer.confidence === "none";
  return {
    hitAt1: share(answerable, ({ hitAt1 }) => hitAt1),
    hitAt3: share(answerable, ({ hitAt3 }) => hitAt3),
    falseSilence: share(answerable, silent),
    silence: share(unanswerable, silent),
    falseStrong: share(unanswerable, ({ answer }) => answer.confidence === "strong"),
    exact: share(results, ({ exact }) => exact),
    wrongSpeakers: results.filter(({ speakerRight }) => speakerRight === false).length,
  };
}
