import { createBestPassages } from "./best-passages.ts";
import type { TextPostings } from "./text-postings.ts";
import type { QueryWord } from "./text-query.ts";

/** Saturation of repeated words and share of the length's influence (Robertson & Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;
const STORY_B = 0.5;
/** What a synonym counts for beside the word itself, when candidates are gathered. */
const SYNONYM = 0.3;
const SIMILAR = 0.8;
/** Synonyms in more passages than this, all together, say too little for the time they take. */
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
  const kept = createBestPassages();
  let count = 0;
  let first = 0;
  let end = passages;

  /** First row of a term's postings that is of `passage` or a later one. */
  const rowFrom = (term: number, passage: number) => {
    let low = postingStarts[term]!;
    let high = postingStarts[term + 1]!;
    if (passage === 0) return low;
    if (passage === passages) return high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (postings[middle]! >>> 8 < passage) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const addTerm = (term: number, weight: number) => {
    if (weight <= 0) return;
    const to = rowFrom(term, end);
    for (let row = rowFrom(term, first); row < to; row++) {
      const posting = postings[row]!;
      const passage = posting >>> 8;
      const times = posting & 255;
      const before = scores[passage]!;
      if (before === 0) touched[count++] = passage;
      scores[passage] = before + (weight * times) / (times + norms[passage]!);
    }
  };
  const addToStories = (term: number, weight: number) => {
    const to = rowFrom(term, end);
    for (let row = rowFrom(term, first); row < to; ) {
      const story = storyOf[postings[row]! >>> 8]!;
      const past = storyStarts[story + 1]!;
      let times = 0;
      while (row < to && postings[row]! >>> 8 < past) times += postings[row++]! & 255;
      storyScores[story]! += (weight * times) / (times + storyNorms[story]!);
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
  const addWords = (words: readonly QueryWord[]) => {
    let total = 0;
    let storyTotal = 0;
    for (const { idf, storyIdf } of words) {
      total += idf;
      storyTotal += storyIdf;
    }
    const unit = total === 0 ? 0 : (K1 + 1) / total;
    const storyUnit = storyTotal === 0 ? 0 : (K1 + 1) / storyTotal;
    for (const { term, idf, storyIdf, similar } of words) {
      if (term !== -1) {
        addTerm(term, idf * unit);
        addToStories(term, storyIdf * storyUnit);
      }
      for (const { term: other, weight } of similar) {
        addTerm(other, SIMILAR * weight * idf * unit);
        addToStories(other, SIMILAR * weight * storyIdf * storyUnit);
      }
    }
    addSynonyms(words, unit);
  };
  const addSynonyms = (words: readonly QueryWord[], unit: number) => {
    for (const { idf, synonyms } of words) {
      for (const { term, weight } of synonyms) {
        const rows = postingStarts[term + 1]! - postingStarts[term]!;
        if (rows <= MOST_SYNONYM_ROWS) addTerm(term, SYNONYM * weight * idf * unit);
      }
    }
  };

  return {
    recall(words, most, storyShare, only) {
      for (let at = 0; at < count; at++) scores[touched[at]!] = 0;
      count = 0;
      storyScores.fill(0);
      first = only === -1 ? 0 : storyStarts[only]!;
      end = only === -1 ? passages : storyStarts[only + 1]!;
      addWords(words);
      kept.clear(most);
      for (let at = 0; at < count; at++) {
        const passage = touched[at]!;
        kept.offer(passage, scores[passage]! + storyShare * storyScores[storyOf[passage]!]!);
      }
      const best = kept.sorted();
      if (best.length < most) fillUp(best, most, only);
      return { passages: best, scores, storyScores };
    },
  };
}
