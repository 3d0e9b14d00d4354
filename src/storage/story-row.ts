import type { StoredStory } from "../records/story-store.ts";

/** A story as a database gives it, with or without its source. */
type StoryRow<Kind extends StoredStory> = Omit<Kind, "frontMatter"> & {
  readonly frontMatter: string;
};

/** The story that a row stands for. */
export function readStoryRow<Kind extends StoredStory>(row: unknown): Kind {
  const { frontMatter, ...story } = row as StoryRow<Kind>;
  return { ...story, frontMatter: JSON.parse(frontMatter) } as unknown as Kind;
}
