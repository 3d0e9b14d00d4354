import type { Quote, Voice } from "../answering/answer.ts";
import { clip } from "./card.ts";
import { blockQuote, escapeMarkdown } from "./escape-markdown.ts";

/** Who speaks in a quote, in words for a card. */
function describeVoice({ kind, speaker }: Voice): string {
  const who =
    speaker === null ? "a speaker the story leaves open" : `**${escapeMarkdown(speaker)}**`;
  switch (kind) {
    case "direct":
      return `${who}, quoted`;
    case "reported":
      return `${who}, as reported`;
    case "scare":
      return speaker === null ? "a term, in quotation marks" : `a term of ${who}`;
    case "narration":
      return "the story";
  }
}

/** A shown quote has at most this many characters of markdown; the rest is under "Show in context". */
const LONGEST = 1_000;

/** A quote with its number, words, voice and place, as markdown. */
export function describeQuote(quote: Quote, longest = LONGEST): string {
  const words = clip(escapeMarkdown(quote.text), longest);
  const line = `-# **[${quote.n}]** ${describeVoice(quote.voice)} · ${quote.place}`;
  return `${blockQuote(words)}\n${line}`;
}
