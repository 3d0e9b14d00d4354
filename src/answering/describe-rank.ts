import type { RankedSentence } from "../retrieval/retrieved.ts";
import type { AnswerReasons } from "./answer.ts";

/** Why a quote ranks as it does; nothing is known of one that has no word of the question. */
export function describeRank(ranked: RankedSentence | undefined): AnswerReasons["ranks"][number] {
  if (ranked === undefined) return { score: 0, matched: [], parts: {} };
  return {
    score: ranked.score,
    matched: ranked.matches.map(({ asked, found }) =>
      asked === found ? asked : `${asked}→${found}`,
    ),
    parts: Object.fromEntries(ranked.parts.map(({ name, value }) => [name, value])),
  };
}
