import type { Retriever } from "../retrieval/retrieved.ts";
import type { Library } from "../story/library.ts";
import type { Story } from "../story/story.ts";
import { CHECK_TEXTS } from "./texts/check-texts.ts";
import type { Language } from "./texts/language.ts";
import { NOTICE_TEXTS } from "./texts/notice-texts.ts";

/** The story that a command is about, or why there is none. */
export type ChosenStory =
  | { readonly ok: true; readonly story: Story }
  | { readonly ok: false; readonly problem: StoryProblem };

/** There is no story; none has this id; there are several and none was named. */
export type StoryProblem = "none" | "unknown" | "which";

/** What to tell a user about a story that was not found. */
export function describeProblem(problem: StoryProblem, language: Language): string {
  const texts = NOTICE_TEXTS[language];
  switch (problem) {
    case "none":
      return texts.noStory;
    case "unknown":
      return texts.unknownStory;
    case "which":
      return texts.whichStory(CHECK_TEXTS[language].story.name);
  }
}

/** The story with this id; without one, the only story that there is. */
export function chooseStory({ stories, titles, find }: Library, id: string | null): ChosenStory {
  if (stories.length === 0) return { ok: false, problem: "none" };
  if (id !== null) {
    const story = find(id);
    return story === null ? { ok: false, problem: "unknown" } : { ok: true, story };
  }
  return titles.length === 1 ? { ok: true, story: stories[0]! } : { ok: false, problem: "which" };
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
