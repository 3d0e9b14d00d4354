import type { Story } from "./story.ts";

/** What a list says of a story. */
export type StoryTitle = Pick<Story, "id" | "title" | "sha256">;

/** The stories that a process answers about, in the order of their ids. */
export interface Library {
  /** Those that are at hand: of too many for that, what may answer what is being asked. */
  readonly stories: readonly Story[];
  /** All that can be asked about. */
  readonly titles: readonly StoryTitle[];
  /** The story with this id, or null. */
  find(id: string): Story | null;
}

const byIds = <T extends StoryTitle>(stories: readonly T[]): readonly T[] =>
  [...stories].sort((a, b) => (a.id < b.id ? -1 : 1));

/** `titles`: of all stories, where not all are at hand. */
export function createLibrary(
  stories: readonly Story[],
  titles: readonly StoryTitle[] = stories,
): Library {
  const sorted = byIds(stories);
  const byId = new Map(sorted.map((story) => [story.id, story]));
  return {
    stories: sorted,
    titles: titles === stories ? sorted : byIds(titles),
    find: (id) => byId.get(id) ?? null,
  };
}
