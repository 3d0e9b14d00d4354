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

/** Impacts are kept as whole numbers up to this: finer than any rank needs, and half the memory. */
const FULL_IMPACT = 65_535;

/** What each posting is worth of its term's weight, by how often and in how long a passage. */
function impactsOf({ postings, lengths }: TextPostings): Uint16Array {
  const average = meanOf(lengths);
  const impacts = new Uint16Array(postings.length);
  for (let row = 0; row < postings.length; row++) {
    const times = postings[row]! & 255;
    const norm = K1 * (1 - B + (B * lengths[postings[row]! >>> 8]!) / average);
    impacts[row] = Math.round((FULL_IMPACT * times) / (times + norm));
  }
  return impacts;
}

function meanOf(values: Uint32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return Math.max(1, sum / Math.max(1, values.length));
}

/** Gathers candidates of an index. Its arrays are used again for every question. */
export function createRecaller(index: TextPostings): Recaller {
  const { postings, postingStarts, storyOf, storyStarts, storyLengths } = index;
  const passages = index.ids.length;
  const stories = index.storyIds.length;
  const impacts = impactsOf(index);
  const averageStory = meanOf(storyLengths);
  const storyNorms = Float32Array.from(
    storyLengths,
    (length) => K1 * (1 - STORY_B + (STORY_B * length) / averageStory),
  );
  const scores = new Float32Array(passages);
  const storyScores = new Float32Array(stories);
  const kept = createBestPassages();
  let firstStory = 0;
  let endStory = stories;
  let first = 0;
  let end = 0;

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
    const to = rowFrom(term, end);
    const unit = weight / FULL_IMPACT;
    for (let row = rowFrom(term, first); row < to; row++) {
      scores[postings[row]! >>> 8]! += unit * impacts[row]!;
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
  const addSynonyms = (words: readonly QueryWord[], unit: number) => {
    for (const { idf, synonyms } of words) {
      const { terms, weights } = synonyms;
      for (let at = 0; at < terms.length; at++) {
        const term = terms[at]!;
        const rows = postingStarts[term + 1]! - postingStarts[term]!;
        if (rows <= MOST_SYNONYM_ROWS) addTerm(term, SYNONYM * weights[at]! * idf * unit);
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
  /** Most passages have some word or synonym: to look at all in order is the quickest. */
  const pickBest = (storyShare: number) => {
    let least = Number.NEGATIVE_INFINITY;
    for (let story = firstStory; story < endStory; story++) {
      const ofStory = storyShare * storyScores[story]!;
      const past = storyStarts[story + 1]!;
      for (let passage = storyStarts[story]!; passage < past; passage++) {
        const score = scores[passage]!;
        if (score + ofStory > least && score > 0) least = kept.offer(passage, score + ofStory);
      }
    }
  };
  /** Passages without a word of the question, of the best stories first: they may answer, too. */
  const fillUp = (best: number[], most: number) => {
    const only = endStory - firstStory === 1;
    const order = Array.from({ length: endStory - firstStory }, (_, at) => firstStory + at)
      .filter((story) => only || storyScores[story]! > 0 || passages <= most)
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
      scores.fill(0, first, end);
      storyScores.fill(0);
      firstStory = only === -1 ? 0 : only;
      endStory = only === -1 ? stories : only + 1;
      first = storyStarts[firstStory]!;
      end = storyStarts[endStory]!;
      addWords(words);
      kept.clear(most);
      pickBest(storyShare);
      const best = kept.sorted();
      if (best.length < most) fillUp(best, most);
      return { passages: best, scores, storyScores };
    },
  };
}
