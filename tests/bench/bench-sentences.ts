import { createRetriever } from "../../src/retrieval/create-retriever.ts";
import type { RankedSentence } from "../../src/retrieval/retrieved.ts";
import { mean } from "./metrics.ts";
import type { BenchSet } from "./read-set.ts";
import { storyOf } from "./story-of.ts";

/** Passages whose sentences are looked at, as the answers do. */
const PASSAGES = 20;

/** Shares of questions whose answer is in the best sentence, in three, or beside one of three. */
export interface SentenceQuality {
  readonly questions: number;
  readonly at1: number;
  readonly at3: number;
  readonly at3Beside: number;
}

/** One question's sentences, best first, and which of its story's sentences hold the answer. */
export interface RankedAnswer {
  readonly docId: string;
  /** The question. */
  readonly text: string;
  readonly ranked: readonly RankedSentence[];
  readonly answers: ReadonlySet<number>;
}

/** Ranks the sentences of each story alone, for the questions whose answers are marked in it. */
export function* rankAnswers(set: BenchSet): Generator<RankedAnswer> {
  const questions = Map.groupBy(set.questions, (question) => question.docId);
  for (const passages of Map.groupBy(set.passages, ({ docId }) => docId).values()) {
    const { story, starts } = storyOf(passages, set.lang);
    const retriever = createRetriever([story]);
    for (const { text, docId, answerSpans } of questions.get(story.id) ?? []) {
      if (answerSpans.length === 0) continue;
      const ranked = retriever
        .retrieve(text, { limit: PASSAGES })
        .flatMap((passage) => passage.sentences)
        .sort((a, b) => b.score - a.score || a.sentence.start - b.sentence.start);
      const answers = answerSpans.flatMap(({ passageId, start, end }) => {
        const from = starts.get(passageId)! + start;
        const to = starts.get(passageId)! + end;
        return story.sentences
          .filter((sentence) => sentence.start < to && sentence.end > from)
          .map((sentence) => sentence.index);
      });
      yield { docId, text, ranked, answers: new Set(answers) };
    }
  }
}

/** Measures {@link rankAnswers}. */
export function measureSentences(set: BenchSet): SentenceQuality {
  const found = [...rankAnswers(set)].map(({ ranked, answers }) => {
    const best = ranked.slice(0, 3).map(({ sentence }) => sentence.index);
    const beside = best.flatMap((index) => [index - 1, index, index + 1]);
    return {
      at1: best.slice(0, 1).some((index) => answers.has(index)) ? 1 : 0,
      at3: best.some((index) => answers.has(index)) ? 1 : 0,
      at3Beside: beside.some((index) => answers.has(index)) ? 1 : 0,
    };
  });
  return {
    questions: found.length,
    at1: mean(found.map(({ at1 }) => at1)),
    at3: mean(found.map(({ at3 }) => at3)),
    at3Beside: mean(found.map(({ at3Beside }) => at3Beside)),
  };
}
