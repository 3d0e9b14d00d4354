import type { Quote } from "../answering/answer.ts";
import type { Story } from "../story/story.ts";

/** Characters of a hash that tell a version of a story. */
const HASH_DIGITS = 8;

const VOICES = {
  narration: () => null,
  direct: (who: string) => who,
  reported: (who: string) => `${who}, as reported`,
  scare: (who: string) => `a term of ${who}`,
} as const;

/** A quote with who said it and where, as plain text: `“…” — X, “Title”, paragraph 2 (…)`. */
export function describeCitation({ text, voice, place }: Quote, story: Story): string {
  const who = voice.speaker ?? "a speaker the story leaves open";
  const said = VOICES[voice.kind](who);
  const source = [`“${story.title}”`, story.source.publisher, place].filter(
    (part) => part !== null,
  );
  const from = [...(said === null ? [] : [said]), ...source].join(", ");
  return `“${text}” — ${from} (${story.sha256.slice(0, HASH_DIGITS)})`;
}
