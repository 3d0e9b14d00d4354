import { cosine } from "./centrality.ts";
import type { Candidate } from "./find-candidates.ts";
import { overlaps } from "./summary-item.ts";

/** What likeness to a chosen sentence costs; the score is about 0..1 as well. */
const REPEATED = 0.7;
/** What a further sentence of a paragraph costs. */
const SAME_PARAGRAPH = 0.15;
/** Share of the best score below which a sentence says too little to be a line. */
const LEAST_SHARE = 0.2;
/** More alike sentences say the same thing. */
const SAME = 0.7;

/**
 * The best candidates, each new to those before (maximal marginal relevance: Carbonell & Goldstein,
 * 1998, https://doi.org/10.1145/290941.291025), best first; fewer where the rest only repeats.
 */
export function pickDiverse(candidates: readonly Candidate[], most: number): Candidate[] {
  const picked: Candidate[] = [];
  const best = Math.max(0, ...candidates.map(({ score }) => score));
  let left = candidates.filter(({ score }) => score >= best * LEAST_SHARE);
  while (picked.length < most && left.length > 0) {
    const valued = left.map((candidate) => {
      const likeness = picked.map(({ vector }) => cosine(vector, candidate.vector));
      const beside = picked.some(({ sentence }) => sentence.block === candidate.sentence.block);
      const cost = REPEATED * Math.max(0, ...likeness) + (beside ? SAME_PARAGRAPH : 0);
      return { candidate, value: candidate.score - cost };
    });
    const { candidate } = valued.reduce((first, each) => (each.value > first.value ? each : first));
    picked.push(candidate);
    left = left.filter(
      (other) =>
        !overlaps(other.span, candidate.span) && cosine(other.vector, candidate.vector) < SAME,
    );
  }
  return picked;
}
