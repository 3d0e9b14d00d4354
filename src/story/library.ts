import type { Story } from "./story.ts";

/** The stories that a process answers about, in the order of their ids. */
export interface Library {
  readonly stories: readonly Story[];
  /** The story with this id, or null. */
  find(id: string): Story | null;
}

export function createLibrary(stories: readonly Story[]): Library {
  const sorted = [...stories].sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(sorted.map((story) => [story.id, story]));
  return { stories: sorted, find: (id) => byId.get(id) ?? null };
}
