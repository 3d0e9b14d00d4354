import type { Answer } from "../../src/answering/answer.ts";
import type { Answerer } from "../../src/answering/answerer.ts";
import type { Spent } from "../../src/llm/budget.ts";
import type { EvalResult } from "./evaluate.ts";

/** One answer through a model, timed. */
export interface TimedAnswer {
  readonly answer: Answer;
  /** Milliseconds to the first checked statement; null when none was shown on the way. */
  readonly firstStatement: number | null;
  readonly total: number;
}

/** Wraps an answerer so that every answer's times are kept, in the order asked. */
export function timeAnswers(answerer: Answerer): { answerer: Answerer; timed: TimedAnswer[] } {
  const timed: TimedAnswer[] = [];
  return {
    timed,
    answerer: {
      async answer(question, options = {}) {
        const start = performance.now();
        let firstStatement: number | null = null;
        const answer = await answerer.answer(question, {
          ...options,
          onProgress: () => {
            firstStatement ??= performance.now() - start;
          },
        });
        timed.push({ answer, firstStatement, total: performance.now() - start });
        return answer;
      },
    },
  };
}

const percent = (part: number, whole: number) =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(0)}%`;

function median(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.length === 0 ? "–" : `${sorted[sorted.length >> 1]!.toFixed(0)} ms`;
}

/**
 * What a model adds: how many answers are its own, how far quotes carry its statements, how many of
 * its cited quotes hold the answer (precision) and how many of the answers sought are held by one
 * (recall), what attribution dropped, and its times.
 */
export function printModelReport(
  results: readonly EvalResult[],
  timed: readonly TimedAnswer[],
  spent: Spent,
): string {
  const answers = results.map(({ answer }) => answer);
  const statements = answers.flatMap((answer) => answer.statements);
  const full = statements.filter(({ support }) => support === "full").length;
  const claims = answers.flatMap(({ reasons }) => reasons.claims ?? []);
  const dropped = claims.filter(({ stamp }) => stamp === "none").length;
  const drafted = results.filter(
    ({ answer, question }) => answer.mode === "model" && question.answerable,
  );
  const cited = drafted.flatMap(({ answer, question }) =>
    answer.quotes.map(({ text }) => question.groups.flat().some((words) => text.includes(words))),
  );
  const groups = drafted.flatMap(({ answer, question }) =>
    question.groups.map((group) =>
      group.some((words) => answer.quotes.some(({ text }) => text.includes(words))),
    ),
  );
  const count = (values: readonly boolean[]) => values.filter(Boolean).length;
  const firsts = timed.flatMap(({ firstStatement }) => firstStatement ?? []);
  return [
    `answers by the model ${answers.filter(({ mode }) => mode === "model").length} of ${answers.length}, fallen back ${answers.filter(({ reasons }) => reasons.fallback !== null).length}`,
    `statements shown ${statements.length}: full ${percent(full, statements.length)}, partly ${percent(statements.length - full, statements.length)}`,
    `claims checked ${claims.length}: support none, so dropped, ${dropped} (${percent(dropped, claims.length)})`,
    `citation precision ${percent(count(cited), cited.length)}, recall ${percent(count(groups), groups.length)}`,
    `time to the first statement ${median(firsts)}, to the answer ${median(timed.map(({ total }) => total))} (medians)`,
    `tokens in ${spent.tokensIn}, out ${spent.tokensOut}, for ${timed.length} questions asked (each for one quote and for three); cost ${spent.dollars === null ? "unknown" : `$${spent.dollars.toFixed(4)}`}`,
  ].join("\n");
}
