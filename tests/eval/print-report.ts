import { type EvalResult, share, summarize } from "./evaluate.ts";

const percent = (value: number) =>
  Number.isNaN(value) ? "    –" : `${(100 * value).toFixed(0).padStart(4)}%`;

function row(name: string, results: readonly EvalResult[]): string {
  const answerable = results.some(({ question }) => question.answerable);
  const confidence = (tier: string) =>
    percent(share(results, ({ answer }) => answer.confidence === tier));
  return [
    name.padEnd(16),
    String(results.length).padStart(3),
    answerable ? percent(share(results, ({ hitAt1 }) => hitAt1)) : "    –",
    answerable ? percent(share(results, ({ hitAt3 }) => hitAt3)) : "    –",
    confidence("strong"),
    confidence("weak"),
    confidence("none"),
  ].join("  ");
}

/** The report of `npm run eval`: a table by kind, what missed, and the figures with bars. */
export function printReport(results: readonly EvalResult[]): string {
  const byKind = Map.groupBy(results, ({ question }) => question.kind);
  const missed = results.filter(({ question, hitAt3, answer }) =>
    question.answerable ? !hitAt3 : answer.confidence === "strong",
  );
  const figures = summarize(results);
  return [
    "kind                n   hit@1  hit@3  strong  weak  silent",
    ...[...byKind].map(([kind, group]) => row(kind, group)),
    row(
      "answerable",
      results.filter(({ question }) => question.answerable),
    ),
    row(
      "unanswerable",
      results.filter(({ question }) => !question.answerable),
    ),
    "",
    ...missed.map(
      ({ question, answer }) =>
        `missed ${question.id} (${question.kind}, ${answer.confidence}): ${question.question}`,
    ),
    "",
    "English questions:",
    `  hit@1 ${percent(figures.hitAt1)}   hit@3 ${percent(figures.hitAt3)} (bar 85%)   silent although answerable ${percent(figures.falseSilence)} (bar ≤ 10%)`,
    `  silent where the story is silent ${percent(figures.silence)} (bar 60%)   strong there ${percent(figures.falseStrong)} (bar ≤ 10%)`,
    `all questions: exact quotes ${percent(figures.exact)}, under a wrong name ${figures.wrongSpeakers}`,
  ].join("\n");
}
