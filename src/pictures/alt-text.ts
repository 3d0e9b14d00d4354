import type { Quote } from "../answering/answer.ts";
import type { Story } from "../story/story.ts";
import { describeSpeaker } from "./describe-speaker.ts";
import { drawableLine } from "./drawable-text.ts";
import { shortenText } from "./shorten-text.ts";
import { hasRightToLeft } from "./text-direction.ts";

/** Discord's limit on the description of a picture, in UTF-16 code units. */
export const LONGEST_ALT_TEXT = 1_024;
const LONGEST_NAME = 100;
const LONGEST_TITLE = 160;
const LONGEST_PLACE = 60;

/** Keeps a right-to-left text from reordering what stands around it. */
function isolate(text: string): string {
  return hasRightToLeft(text) ? `\u2068${text}\u2069` : text;
}

/** What a card shows, for who can't see it: quote, speaker, story and place. */
export function altTextOf(
  quote: Pick<Quote, "text" | "voice" | "place">,
  story: Pick<Story, "title">,
): string {
  const { who, voice } = describeSpeaker(quote.voice);
  const title = isolate(shortenText(drawableLine(story.title), LONGEST_TITLE));
  const place = isolate(shortenText(drawableLine(quote.place), LONGEST_PLACE));
  const source = ` — ${isolate(shortenText(who, LONGEST_NAME))}, ${voice}. From “${title}”, ${place}.`;
  // Two for the quotation marks, two for the isolating marks.
  const room = LONGEST_ALT_TEXT - source.length - 4;
  return `“${isolate(shortenText(drawableLine(quote.text), room))}”${source}`;
}
