import type { Library } from "../story/library.ts";
import { clip } from "./card.ts";

const MOST_CHOICES = 25;
const LONGEST_NAME = 100;

/** Stories whose title or id holds what was typed, as Discord takes choices: 25, 100 characters. */
export function storyChoices(library: Library, typed: string): { name: string; value: string }[] {
  const wanted = typed.toLowerCase();
  return library.stories
    .filter(
      ({ id, title }) =>
        `${id}\n${title}`.toLowerCase().includes(wanted) && id.length <= LONGEST_NAME,
    )
    .slice(0, MOST_CHOICES)
    .map(({ id, title }) => ({ name: clip(title.trim() || id, LONGEST_NAME), value: id }));
}
