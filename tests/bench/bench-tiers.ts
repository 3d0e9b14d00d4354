import { assess } from "../../src/answering/assess.ts";
import { createRetriever } from "../../src/retrieval/create-retriever.ts";
import type { BenchSet } from "./read-set.ts";
import { type SilenceKind, silenceCases } from "./silence-cases.ts";
import { storyOf } from "./story-of.ts";

/** Shares (0..1) of the questions of one kind that are answered surely, or not at all. */
export interface TierShares {
  readonly kind: SilenceKind;
  readonly questions: number;
  readonly strong: number;
  readonly silent: number;
}

const PASSAGES = 20;

/** How surely each story of a set answers its own questions, and those that it must not answer. */
export function measureTiers(set: BenchSet): TierShares[] {
  const stories = new Map(
    [...Map.groupBy(set.passages, ({ docId }) => docId)].map(([docId, passages]) => {
      const { story } = storyOf(passages, set.lang);
      return [docId, { story, retriever: createRetriever([story]) }];
    }),
  );
  const judged = silenceCases(set).map(({ kind, docId, text }) => {
    const { story, retriever } = stories.get(docId)!;
    const ranked = retriever
      .retrieve(text, { limit: PASSAGES })
      .flatMap(({ sentences }) => sentences)
      .sort((a, b) => b.score - a.score);
    return { kind, tier: assess(retriever.read(text), story, ranked).confidence };
  });
  return [...Map.groupBy(judged, ({ kind }) => kind)].map(([kind, group]) => {
    const share = (wanted: string) =>
      group.filter(({ tier }) => tier === wanted).length / group.length;
    return { kind, questions: group.length, strong: share("strong"), silent: share("none") };
  });
}
