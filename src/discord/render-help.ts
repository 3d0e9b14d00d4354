import type { Library } from "../story/library.ts";
import { type CardMessage, COLOURS, card, clip, divider, text } from "./card.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

const MOST_LISTED = 10;

/** The card of `/help`. */
export function renderHelp({ stories }: Library): CardMessage {
  const listed = stories
    .slice(0, MOST_LISTED)
    .map(({ title }) => `- ${escapeMarkdown(clip(title, 120))}`)
    .join("\n");
  const more = stories.length > MOST_LISTED ? `\n- and ${stories.length - MOST_LISTED} more` : "";
  return card(COLOURS.plain, [
    text("**I answer questions about a story in the story’s own words.**"),
    text(
      "`/ask question:` How long did the talks last?\n`private:` shows the answer to you alone; `story:` chooses the story.",
    ),
    text(
      "`/check quote:` tells whether words are the story’s, and whose. In the menu of a message: *Check quotes*, *Check against the story*.\nModerators pull quotes with `/quote`, and look at disputes with `/cases` and `/log`.",
    ),
    divider(),
    text(`**Stories**\n${listed === "" ? "none yet" : `${listed}${more}`}`),
    divider(),
    text(
      "Every quote is cut out of the story’s text, letter by letter, and says who speaks and where. **Show in context** shows the words around it.\nWhere the story does not say, I say so. A quote proves that the words stand in the story, not that the story is true.",
    ),
  ]);
}
