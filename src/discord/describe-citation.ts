import type { Quote, Voice } from "../answering/answer.ts";
import { blockAt } from "../answering/quote.ts";
import type { Story } from "../story/story.ts";
import { describePlace } from "./describe-quote.ts";
import type { Language } from "./texts/language.ts";
import { QUOTE_TEXTS } from "./texts/quote-texts.ts";

/** Characters of a hash that tell a version of a story. */
const HASH_DIGITS = 8;

/** Whose words a quote has; none for the story's own. */
function describeVoice({ kind, speaker }: Voice, language: Language): readonly string[] {
  if (kind === "narration") return [];
  const texts = QUOTE_TEXTS[language];
  const who = speaker ?? texts.unsureSpeaker;
  return [kind === "direct" ? who : texts[kind](who)];
}

/** A quote with who said it and where, as plain text: `“…” — X, “Title”, paragraph 2 (…)`. */
export function describeCitation(
  { text, start, voice }: Quote,
  story: Story,
  language: Language,
): string {
  const { publisher } = story.source;
  const from = [
    ...describeVoice(voice, language),
    `“${story.title}”`,
    ...(publisher === null ? [] : [publisher]),
    describePlace(blockAt(story, start), language),
  ].join(", ");
  return `“${text}” — ${from} (${story.sha256.slice(0, HASH_DIGITS)})`;
}
