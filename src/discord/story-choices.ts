import type { Story } from "../story/story.ts";
import { clip } from "./card.ts";

const MOST_CHOICES = 25;
const LONGEST_NAME = 100;

/** Stories whose title or id holds what was typed, as Discord takes choices: 25, 100 characters. */
export function storyChoices(
  library: { readonly titles: readonly Pick<Story, "id" | "title">[] },
  typed: string,
): { name: string; value: string }[] {
  const wanted = typed.toLowerCase();
  return library.titles
    .filter(
      ({ id, title }) =>
        `${id}\n${title}`.toLowerCase().includes(wanted) && id.length <= LONGEST_NAME,
    )
    .slice(0, MOST_CHOICES)
    .map(({ id, title }) => ({ name: clip(title.trim() || id, LONGEST_NAME), value: id }));
}
