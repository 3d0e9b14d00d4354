import type { TextPostings } from "./text-postings.ts";
import { idfOf, type TextQuery } from "./text-query.ts";

/** More words of a question than this add nothing but time. */
export const MOST_SLOTS = 64;

/** What each word of a question counts for. Used again for every question. */
export interface QuestionShares {
  /** How many of the question's words are counted. */
  readonly count: number;
  /** Shares by rarity among the passages, and by rarity in the language; each together 1. */
  readonly idfs: Float32Array;
  readonly rarities: Float32Array;
  /** The rarity itself (0..1). */
  readonly rawRarities: Float32Array;
  /** Shares of the names alone, by rarity among the passages. */
  readonly names: Float32Array;
  /** Where each stands in the question, and its form. */
  readonly positions: Int32Array;
  readonly forms: Int32Array;
  /** Shares by rarity among the passages of one story. Read before the next story's. */
  localsOf(story: number): Float32Array;
  /** Reads a question in place of the last one. */
  read(query: TextQuery): void;
}

/** A story's idf of a word that all its passages have is small, and never nothing. */
const LEAST_LOCAL = 0.05;
/** What a word that tells nothing in the language still counts for in a story. */
const LEAST_RARITY = 0.2;

/** Makes the first `count` values shares of their sum. */
function share(values: Float32Array, count: number): void {
  let total = 0;
  for (let slot = 0; slot < count; slot++) total += values[slot]!;
  if (total > 0) for (let slot = 0; slot < count; slot++) values[slot]! /= total;
}

export function createQuestionShares(index: TextPostings): QuestionShares {
  const { postings, postingStarts, storyStarts } = index;
  const idfs = new Float32Array(MOST_SLOTS);
  const rarities = new Float32Array(MOST_SLOTS);
  const rawRarities = new Float32Array(MOST_SLOTS);
  const names = new Float32Array(MOST_SLOTS);
  const positions = new Int32Array(MOST_SLOTS);
  const forms = new Int32Array(MOST_SLOTS);
  const terms = new Int32Array(MOST_SLOTS);
  const local = new Float32Array(MOST_SLOTS);
  let localStory = -1;
  let count = 0;

  /** First row from `from` on that is of `passage` or a later one. */
  const rowFrom = (from: number, end: number, passage: number) => {
    let low = from;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (postings[middle]! >>> 8 < passage) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    get count() {
      return count;
    },
    idfs,
    rarities,
    rawRarities,
    names,
    positions,
    forms,
    localsOf(story) {
      if (story === localStory) return local;
      localStory = story;
      const first = storyStarts[story]!;
      const end = storyStarts[story + 1]!;
      for (let slot = 0; slot < count; slot++) {
        const term = terms[slot]!;
        let holding = 0;
        if (term !== -1) {
          const last = postingStarts[term + 1]!;
          const from = rowFrom(postingStarts[term]!, last, first);
          // A passage has a term once: no need to look further than the story is long.
          holding = rowFrom(from, Math.min(last, from + end - first), end) - from;
        }
        const idf = Math.max(LEAST_LOCAL, idfOf(end - first, holding));
        local[slot] = idf * (LEAST_RARITY + rarities[slot]!);
      }
      share(local, count);
      return local;
    },
    read({ words }) {
      count = Math.min(words.length, MOST_SLOTS);
      localStory = -1;
      for (let slot = 0; slot < count; slot++) {
        const { idf, rarity, name, position, form, term } = words[slot]!;
        idfs[slot] = idf;
        rarities[slot] = rarity;
        rawRarities[slot] = rarity;
        names[slot] = name ? idf : 0;
        positions[slot] = position;
        forms[slot] = form;
        terms[slot] = term;
      }
      share(idfs, count);
      share(rarities, count);
      share(names, count);
    },
  };
}
