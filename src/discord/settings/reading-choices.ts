import type { Library } from "../../story/library.ts";
import { parseReadingLimit } from "../../story/parse-reading-limit.ts";
import type { Story } from "../../story/story.ts";
import { clip } from "../card.ts";
import { describeLimit } from "../render-settings.ts";
import type { Language } from "../texts/language.ts";
import { SETTINGS_TEXTS } from "../texts/settings-texts.ts";

const MOST_CHOICES = 25;
const LONGEST_NAME = 100;

/** A story's chapters, each by its number and heading; none of a story without headings. */
function chapters({ blocks, text }: Story, language: Language) {
  const { firstChapters } = SETTINGS_TEXTS[language];
  return blocks
    .filter(({ kind }) => kind === "heading")
    .map(({ start, end }, at) => ({
      name: `${firstChapters(at + 1)}: ${text.slice(start, end)}`,
      value: `chapter ${at + 1}`,
    }));
}

/**
 * How far one may say that one has read: what was typed, as it is understood, and the chapters of a
 * story (null: of the library's only one). What the library is cut to is never offered beyond.
 */
export function readingChoices(
  library: Library,
  storyId: string | null,
  typed: string,
  language: Language,
): { name: string; value: string }[] {
  const only = library.titles.length === 1 ? (library.stories[0] ?? null) : null;
  const story = storyId === null ? only : library.find(storyId);
  const limit = parseReadingLimit(typed);
  const asTyped =
    limit === null
      ? []
      : [
          {
            name: describeLimit(limit, SETTINGS_TEXTS[language]),
            value: `${limit.unit} ${limit.count}`,
          },
        ];
  const wanted = typed.trim().toLowerCase();
  const offered = story === null ? [] : chapters(story, language);
  const fitting = offered.filter(({ name }) => name.toLowerCase().includes(wanted));
  const distinct = fitting.filter(({ value }) => value !== asTyped[0]?.value);
  return [...asTyped, ...distinct]
    .slice(0, MOST_CHOICES)
    .map(({ name, value }) => ({ name: clip(name, LONGEST_NAME), value }));
}
