import type { TextPostings } from "./text-postings.ts";
import type { QueryWord } from "./text-query.ts";

/** Saturation of repeated words and share of the length's influence (Robertson & Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;
const STORY_B = 0.5;
/** What a synonym counts for beside the word itself, when candidates are gathered. */
const SYNONYM = 0.3;
const SIMILAR = 0.8;
/** A synonym in more passages than this says too little for the time it takes. */
const MOST_SYNONYM_ROWS = 2_000;

/** BM25 of passages and of their stories for one question; valid until the next one. */
export interface Recall {
  /** The candidates, best first. */
  readonly passages: readonly number[];
  /** BM25 of every passage over the sum of idf, so that it means the same for every question. */
  readonly scores: Float32Array;
  /** The same of every story, taken as one text. */
  readonly storyScores: Float32Array;
}

export interface Recaller {
  /** `story` is the number of the only story to search; -1 for all. */
  recall(words: readonly QueryWord[], most: number, storyShare: number, story: number): Recall;
}

/** Keeps the `most` best of the numbers it is offered: a heap with the worst on top. */
function pickBest(
  touched: Uint32Array,
  count: number,
  most: number,
  scoreOf: (passage: number) => number,
) {
  const heap: number[] = [];
  const scores: number[] = [];
  const sink = (from: number) => {
    let at = from;
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && scores[child]! < scores[least]!) least = child;
      }
      if (least === at) return;
      [heap[at], heap[least]] = [heap[least]!, heap[at]!];
      [scores[at], scores[least]] = [scores[least]!, scores[at]!];
      at = least;
    }
  };
  for (let at = 0; at < count; at++) {
    const passage = touched[at]!;
    const score = scoreOf(passage);
    if (score === 0) continue;
    if (heap.length < most) {
      heap.push(passage);
      scores.push(score);
      if (heap.length === most) for (let top = most >> 1; top >= 0; top--) sink(top);
    } else if (score > scores[0]!) {
      heap[0] = passage;
      scores[0] = score;
      sink(0);
    }
  }
  return [...heap.keys()].sort((a, b) => scores[b]! - scores[a]!).map((at) => heap[at]!);
}

/** Gathers candidates of an index. Its arrays are used again for every question. */
export function createRecaller(index: TextPostings): Recaller {
  const { postings, postingStarts, storyOf, storyStarts, lengths, storyLengths } = index;
  const passages = index.ids.length;
  const stories = index.storyIds.length;
  const mean = (values: Uint32Array) =>
    Math.max(1, values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));
  const averageLength = mean(lengths);
  const averageStory = mean(storyLengths);
  const norms = Float32Array.from(lengths, (length) => K1 * (1 - B + (B * length) / averageLength));
  const storyNorms = Float32Array.from(
    storyLengths,
    (length) => K1 * (1 - STORY_B + (STORY_B * length) / averageStory),
  );
  const scores = new Float32Array(passages);
  const storyScores = new Float32Array(stories);
  const touched = new Uint32Array(passages);
  let count = 0;

  const addTerm = (term: number, weight: number, storyWeight: number) => {
    const end = postingStarts[term + 1]!;
    let story = -1;
    let inStory = 0;
    for (let row = postingStarts[term]!; row < end; row++) {
      const posting = postings[row]!;
      const passage = posting >>> 8;
      const times = posting & 255;
      if (scores[passage] === 0) touched[count++] = passage;
      scores[passage]! += (weight * times * (K1 + 1)) / (times + norms[passage]!);
      const of = storyOf[passage]!;
      if (of !== story) {
        if (story !== -1) {
          storyScores[story]! +=
            (storyWeight * inStory * (K1 + 1)) / (inStory + storyNorms[story]!);
        }
        story = of;
        inStory = 0;
      }
      inStory += times;
    }
    if (story !== -1) {
      storyScores[story]! += (storyWeight * inStory * (K1 + 1)) / (inStory + storyNorms[story]!);
    }
  };

  /** Passages without a word of the question, of the best stories first: they may answer, too. */
  const fillUp = (best: number[], most: number, only: number) => {
    const order = (only === -1 ? [...storyScores.keys()] : [only])
      .filter((story) => story === only || storyScores[story]! > 0 || passages <= most)
      .sort((a, b) => storyScores[b]! - storyScores[a]! || a - b)
      .slice(0, most);
    for (const story of order) {
      for (let passage = storyStarts[story]!; passage < storyStarts[story + 1]!; passage++) {
        if (best.length >= most) return;
        if (scores[passage] === 0) best.push(passage);
      }
    }
  };

  return {
    recall(words, most, storyShare, only) {
      for (let at = 0; at < count; at++) scores[touched[at]!] = 0;
      count = 0;
      storyScores.fill(0);
      let total = 0;
      let storyTotal = 0;
      for (const { idf, storyIdf } of words) {
        total += idf;
        storyTotal += storyIdf;
      }
      const unit = total === 0 ? 0 : 1 / total;
      const storyUnit = storyTotal === 0 ? 0 : 1 / storyTotal;
      for (const { term, idf, storyIdf, similar, synonyms } of words) {
        if (term !== -1) addTerm(term, idf * unit, storyIdf * storyUnit);
        for (const other of similar) {
          addTerm(
            other.term,
            SIMILAR * other.weight * idf * unit,
            SIMILAR * other.weight * storyIdf * storyUnit,
          );
        }
        for (const other of synonyms) {
          const rows = postingStarts[other.term + 1]! - postingStarts[other.term]!;
          if (rows > MOST_SYNONYM_ROWS) continue;
          addTerm(other.term, SYNONYM * other.weight * idf * unit, 0);
        }
      }
      const best = pickBest(touched, count, most, (passage) =>
        only !== -1 && storyOf[passage] !== only
          ? 0
          : scores[passage]! + storyShare * storyScores[storyOf[passage]!]!,
      );
      if (best.length < most) fillUp(best, most, only);
      return { passages: best, scores, storyScores };
    },
  };
}
