import { type Story, sliceOf } from "../../story/story.ts";

/** What an update takes out of a story, and what it brings in, in text order. */
export interface StoryDiff {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

type Blocks = Pick<Story, "text" | "blocks">;

/** The blocks of the one that the other lacks; a block that stands there twice is lacked once. */
function lacking(story: Blocks, other: Blocks): string[] {
  const counts = new Map<string, number>();
  for (const block of other.blocks) {
    const words = sliceOf(other, block);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return story.blocks.flatMap((block) => {
    const words = sliceOf(story, block);
    const count = counts.get(words) ?? 0;
    counts.set(words, count - 1);
    return count > 0 ? [] : [words];
  });
}

/** Compares two versions of a story paragraph by paragraph. */
export function diffStories(before: Blocks, after: Blocks): StoryDiff {
  return { removed: lacking(before, after), added: lacking(after, before) };
}
