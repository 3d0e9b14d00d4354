import type { Scarcity } from "./scarcity.ts";
import type { SentenceRow, SentenceRows } from "./sentence-rows.ts";
import type { TextQuery } from "./text-query.ts";

/** What one sentence and its neighbours hold of a question; shares are 0..1. */
export interface SentenceMeasures {
  /** Share of the question's words, by their rarity in the language, that it has itself. */
  readonly own: number;
  /** The same, in the very form that the question has. */
  readonly exact: number;
  /** Words of like meaning, for words that it has not. */
  readonly synonyms: number;
  /** Share of the question's pairs of neighbouring words, stop-words too, that stand in it. */
  readonly phrases: number;
  /** Share of the question's stop-words, rarer ones heavier. */
  readonly little: number;
  /** What the sentence before, and the one after, add to its own share. */
  readonly before: number;
  readonly after: number;
  /** What the second sentence before adds to that. */
  readonly farBefore: number;
  /** The share by rarity among the story's passages. */
  readonly local: number;
  /** The share by scarcity among the story's sentences; and the same, less in a long sentence. */
  readonly scarce: number;
  readonly concise: number;
  /** That share with what the sentences around add, the less the farther they are. */
  readonly context: number;
  /** What the sentences before add alone: of whom a story speaks is told before. */
  readonly lead: number;
  /** The share of the scarcest word that it lacks. */
  readonly lacking: number;
  /** How surely it has the question's last word. */
  readonly lastWord: number;
  /** Logarithm of its length as a multiple of the average. */
  readonly length: number;
}

/** A match less sure than this is no more than a hint. */
const SURE = 0.65;
/** Sentences around that tell of what it speaks, and what each further one still counts for. */
const AROUND = 4;
const FADING = 0.6;
const LEAD_FADING = 0.8;
/** Saturation and share of the length's influence, as in BM25. */
const K1 = 1.2;
const B = 0.75;

/** Measures sentences of an index's passages by the rows that were read for one question. */
export interface SentenceMeasurer {
  /** Measures sentence `row` of a passage; neighbours may be of the passages beside. */
  measure(passage: number, row: number): SentenceMeasures;
}

function sharesOf(values: readonly number[]): readonly number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => (total === 0 ? 0 : value / total));
}

function weightOf(row: SentenceRow | null | undefined, slot: number): number {
  return row?.matches[slot]?.weight ?? 0;
}

function sumBy(worths: readonly number[], share: (slot: number) => number): number {
  return worths.reduce((sum, worth, slot) => sum + worth * share(slot), 0);
}

/**
 * The words of `query` are those whose matches the rows have, in the same order; `scarcityAt` gives
 * their scarcity in the story of a passage.
 */
export function createSentenceMeasurer(
  rows: SentenceRows,
  query: TextQuery,
  scarcityAt: (passage: number) => Scarcity,
): SentenceMeasurer {
  const rarities = sharesOf(query.words.map(({ rarity }) => rarity));
  const idfs = sharesOf(query.words.map(({ idf, rarity }) => idf * (0.2 + rarity)));
  /** Share of the words, by rarity, that a row surely meets and that are not taken yet. */
  const take = (row: SentenceRow | null, taken: Set<number>) =>
    sumBy(rarities, (slot) => {
      if (weightOf(row, slot) < SURE || taken.has(slot)) return 0;
      taken.add(slot);
      return 1;
    });

  return {
    measure(passage, at) {
      const row = rows.find(passage, at);
      const { shares, averageWords } = scarcityAt(passage);
      const met = new Set<number>();
      const own = take(row, met);
      const scarce = sumBy(shares, (slot) => weightOf(row, slot));
      const length = (row?.words ?? 0) / averageWords;
      const beside = (from: number, to: number) =>
        Array.from({ length: to - from + 1 }, (_, step) => ({
          row: rows.find(passage, at, from + step),
          distance: Math.abs(from + step),
        }));
      const fading = (around: ReturnType<typeof beside>, share: number) => {
        const weights = around.map(({ distance }) => share ** distance);
        return sumBy(shares, (slot) =>
          Math.max(0, ...around.map((other, step) => weightOf(other.row, slot) * weights[step]!)),
        );
      };
      const taken = new Set(met);
      return {
        own,
        exact: sumBy(rarities, (slot) => (row?.matches[slot]?.literal === true ? 1 : 0)),
        synonyms: sumBy(rarities, (slot) => (met.has(slot) ? 0 : weightOf(row, slot))),
        local: sumBy(idfs, (slot) => (met.has(slot) ? 1 : 0)),
        phrases: row?.phrases ?? 0,
        little: row?.little ?? 0,
        before: take(rows.find(passage, at, -1), taken),
        farBefore: take(rows.find(passage, at, -2), taken),
        after: take(rows.find(passage, at, 1), new Set(met)),
        scarce,
        concise: (scarce * (K1 + 1)) / (1 + K1 * (1 - B + B * length)),
        context: fading(beside(-AROUND, AROUND), FADING),
        lead: fading(beside(-AROUND, 0), LEAD_FADING) - scarce,
        lacking: Math.max(0, ...shares.map((share, slot) => share * (1 - weightOf(row, slot)))),
        lastWord: weightOf(row, query.words.length - 1),
        length: Math.log(Math.max(1, row?.words ?? 1) / averageWords),
      };
    },
  };
}

/** Names of the measures, in the order in which they are weighed. */
export const SENTENCE_MEASURES = [
  "own",
  "exact",
  "synonyms",
  "phrases",
  "little",
  "before",
  "after",
  "farBefore",
  "local",
  "scarce",
  "concise",
  "context",
  "lead",
  "lacking",
  "lastWord",
  "length",
] as const satisfies readonly (keyof SentenceMeasures)[];
