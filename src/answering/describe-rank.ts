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
    // A part that is nothing adds nothing to the score, and there are many of them.
    parts: Object.fromEntries(
      ranked.parts.flatMap(({ name, value }) => (value === 0 ? [] : [[name, value]])),
    ),
  };
}
