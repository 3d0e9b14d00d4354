import type { Retriever } from "../retrieval/retrieved.ts";
import type { Library } from "../story/library.ts";
import type { Story } from "../story/story.ts";

/** The story that a command is about, or what to tell the user. */
export type ChosenStory =
  | { readonly ok: true; readonly story: Story }
  | { readonly ok: false; readonly problem: string };

const NONE = "I have no story yet. My owner must put one into the corpus folder.";
const UNKNOWN = "I have no story of that name. Choose one from the list that opens as you type.";
const WHICH = "I have several stories: say which with `story:`.";

/** The story with this id; without one, the only story that there is. */
export function chooseStory({ stories, find }: Library, id: string | null): ChosenStory {
  if (stories.length === 0) return { ok: false, problem: NONE };
  if (id !== null) {
    const story = find(id);
    return story === null ? { ok: false, problem: UNKNOWN } : { ok: true, story };
  }
  return stories.length === 1 ? { ok: true, story: stories[0]! } : { ok: false, problem: WHICH };
}

/** The story that a text has most to do with; where none has, the first. */
export function guessStory(library: Library, retriever: Retriever, text: string): ChosenStory {
  const [best] = retriever.retrieve(text, { limit: 1 });
  return best === undefined
    ? chooseStory(library, library.stories[0]?.id ?? null)
    : { ok: true, story: best.story };
}

/** The story whose hash begins like this, as custom_ids have it; null when it is gone or changed. */
export function storyByHash({ stories }: Library, beginning: string): Story | null {
  return stories.find(({ sha256 }) => sha256.startsWith(beginning)) ?? null;
}
