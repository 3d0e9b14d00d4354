import { type ReadPassages, readPassages, type TextPassage } from "./read-passages.ts";
import { createWordForms, type WordForms } from "./word-forms.ts";

/**
 * Passages as flat arrays, sorted so that a story's stand side by side. A posting is one number:
 * the passage in the upper 24 bits, how often it has the term (at most 255) in the lower 8.
 */
export interface TextPostings {
  readonly forms: WordForms;
  /** The term of each form. */
  readonly formTerms: Uint32Array;
  readonly ids: readonly string[];
  /** Number of each passage's story. */
  readonly storyOf: Uint32Array;
  /** First passage of each story, and one past the last of the last. */
  readonly storyStarts: Uint32Array;
  readonly storyIds: readonly string[];
  /** Words of each passage and of each story, stop-words apart. */
  readonly lengths: Uint32Array;
  readonly storyLengths: Uint32Array;
  /** Postings of term t are rows `postingStarts[t] … postingStarts[t + 1] - 1`. */
  readonly postingStarts: Uint32Array;
  readonly postings: Uint32Array;
  /** Stories that hold each term. */
  readonly storyCounts: Uint32Array;
  /**
   * Each passage's forms in order, from `wordStarts[p]` on: form + 1 in seven bits a byte, lowest
   * first, the eighth set where more follow; 0 where a sentence begins.
   */
  readonly words: Uint8Array;
  readonly wordStarts: Uint32Array;
}

/** Passages in the order of their stories' first appearance. */
function groupByStory(passages: readonly TextPassage[]): readonly TextPassage[] {
  return [...Map.groupBy(passages, (passage) => passage.storyId).values()].flat();
}

type Lists = Pick<TextPostings, "postingStarts" | "postings">;

/** Postings sorted by term, then by passage: those there were, then those read. */
function mergePostings(old: Lists, { pairTerms, pairPostings }: ReadPassages, termCount: number) {
  const oldCount = (term: number) =>
    term + 1 < old.postingStarts.length
      ? old.postingStarts[term + 1]! - old.postingStarts[term]!
      : 0;
  const postingStarts = new Uint32Array(termCount + 1);
  for (const term of pairTerms) postingStarts[term + 1]!++;
  for (let term = 0; term < termCount; term++) {
    postingStarts[term + 1]! += postingStarts[term]! + oldCount(term);
  }
  const postings = new Uint32Array(old.postings.length + pairPostings.length);
  const next = postingStarts.slice();
  for (let term = 0; term + 1 < old.postingStarts.length; term++) {
    postings.set(
      old.postings.subarray(old.postingStarts[term]!, old.postingStarts[term + 1]!),
      next[term]!,
    );
    next[term]! += oldCount(term);
  }
  for (let at = 0; at < pairPostings.length; at++) {
    const row = next[pairTerms[at]!]!++;
    postings[row] = pairPostings[at]!;
  }
  return { postingStarts, postings };
}

/** Stories that hold each term. */
export function countStories(
  { postingStarts, postings }: Lists,
  storyOf: Uint32Array,
): Uint32Array {
  const storyCounts = new Uint32Array(postingStarts.length - 1);
  for (let term = 0; term < storyCounts.length; term++) {
    let last = -1;
    for (let row = postingStarts[term]!; row < postingStarts[term + 1]!; row++) {
      const story = storyOf[postings[row]! >>> 8]!;
      if (story !== last) storyCounts[term]!++;
      last = story;
    }
  }
  return storyCounts;
}

/** What follows from the passages' stories and lengths. */
export function storyArrays(storyOf: Uint32Array, lengths: Uint32Array, stories: number) {
  const storyStarts = new Uint32Array(stories + 1);
  const storyLengths = new Uint32Array(stories);
  for (const [number, story] of storyOf.entries()) {
    storyStarts[story + 1] = number + 1;
    storyLengths[story]! += lengths[number]!;
  }
  return { storyStarts, storyLengths };
}

/** Two arrays, one behind the other. */
export function joined<T extends Uint8Array | Uint32Array>(
  left: T,
  right: T,
  make: (n: number) => T,
): T {
  const all = make(left.length + right.length);
  all.set(left);
  all.set(right, left.length);
  return all;
}

const numbers = (length: number) => new Uint32Array(length);

/**
 * The postings with further passages behind their own, whose words alone are read. Their stories must
 * be new. The old postings are used up: both share their forms. `alreadyRead`: of the same passages, which
 * then stand story by story.
 */
export function addPassages(
  old: TextPostings,
  given: readonly TextPassage[],
  alreadyRead?: ReadPassages,
): TextPostings {
  const passages = groupByStory(given);
  const known = new Set(old.storyIds);
  const fresh = [...new Set(passages.map(({ storyId }) => storyId))];
  for (const storyId of fresh) {
    if (known.has(storyId)) throw new Error(`story ${storyId} is in the index: remove it first`);
  }
  const { forms } = old;
  const storyIds = [...old.storyIds, ...fresh];
  const numberOf = new Map(storyIds.map((id, story) => [id, story]));
  const read = alreadyRead ?? readPassages(passages, forms, old.ids.length);
  const lists = mergePostings(old, read, forms.termCount);
  const lengths = joined(old.lengths, read.lengths, numbers);
  const added = Uint32Array.from(passages, ({ storyId }) => numberOf.get(storyId)!);
  const storyOf = joined(old.storyOf, added, numbers);
  const wordStarts = read.wordStarts.map((start) => start + old.words.length);
  return {
    forms,
    formTerms: Uint32Array.from({ length: forms.size }, (_, form) => forms.termOf(form)),
    ids: [...old.ids, ...passages.map((passage) => passage.id)],
    storyOf,
    storyIds,
    lengths,
    ...storyArrays(storyOf, lengths, storyIds.length),
    ...lists,
    storyCounts: countStories(lists, storyOf),
    words: joined(old.words, read.words, (length) => new Uint8Array(length)),
    wordStarts: joined(old.wordStarts.subarray(0, -1), wordStarts, numbers),
  };
}

/** Postings of nothing yet. */
export function emptyPostings(language: string): TextPostings {
  const forms = createWordForms(language);
  const none = numbers(0);
  return {
    forms,
    formTerms: none,
    ids: [],
    storyOf: none,
    storyStarts: numbers(1),
    storyIds: [],
    lengths: none,
    storyLengths: none,
    postingStarts: numbers(1),
    postings: none,
    storyCounts: none,
    words: new Uint8Array(0),
    wordStarts: numbers(1),
  };
}

/** Builds the postings of passages that share a language. */
export function createTextPostings(given: readonly TextPassage[], language: string): TextPostings {
  return addPassages(emptyPostings(language), given);
}
