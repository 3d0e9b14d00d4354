import { countStories, joined, storyArrays, type TextPostings } from "./text-postings.ts";

/** The postings without a story's passages; the same where they have none. */
export function removeStory(old: TextPostings, storyId: string): TextPostings {
  const story = old.storyIds.indexOf(storyId);
  if (story === -1) return old;
  const first = old.storyStarts[story]!;
  const end = old.storyStarts[story + 1]!;
  const cut = end - first;
  const without = (values: Uint32Array) => values.filter((_, at) => at < first || at >= end);
  const postingStarts = new Uint32Array(old.postingStarts.length);
  const postings = new Uint32Array(old.postings.length);
  let kept = 0;
  for (let term = 0; term + 1 < postingStarts.length; term++) {
    for (let row = old.postingStarts[term]!; row < old.postingStarts[term + 1]!; row++) {
      const passage = old.postings[row]! >>> 8;
      if (passage >= first && passage < end) continue;
      postings[kept++] = passage < first ? old.postings[row]! : old.postings[row]! - cut * 256;
    }
    postingStarts[term + 1] = kept;
  }
  const lists = { postingStarts, postings: postings.slice(0, kept) };
  const storyIds = old.storyIds.filter((id) => id !== storyId);
  const lengths = without(old.lengths);
  const storyOf = without(old.storyOf).map((of) => (of > story ? of - 1 : of));
  const from = old.wordStarts[first]!;
  const to = old.wordStarts[end]!;
  const wordStarts = old.wordStarts
    .filter((_, at) => at < first || at >= end)
    .map((start) => (start >= to ? start - (to - from) : start));
  return {
    ...old,
    ids: old.ids.filter((_, at) => at < first || at >= end),
    storyOf,
    storyIds,
    lengths,
    ...storyArrays(storyOf, lengths, storyIds.length),
    ...lists,
    storyCounts: countStories(lists, storyOf),
    words: joined(old.words.subarray(0, from), old.words.subarray(to), (n) => new Uint8Array(n)),
    wordStarts,
  };
}
