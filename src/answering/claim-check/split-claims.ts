import { findSentences } from "../../story/find-sentences.ts";
import type { Span } from "../../story/story.ts";
import { readWords } from "../checks/read-words.ts";

/** Something that a message says, as far as it can be held against a story. */
export interface MessageClaim {
  /** As the message has it, without what only opens it ("I think that"). */
  readonly text: string;
  /** Where the whole of it stands in the message. */
  readonly span: Span;
}

/** What opens a claim and is no part of it. */
const LEAD =
  /^(?:(?:no|nope|yes|yeah|yep|lol|lmao|bro|dude|actually|well|so|but|and|because|ok|okay|look|listen|wrong|fact|btw|fyi|also|i (?:really )?(?:think|believe|read|heard|guess|know)|you (?:said|know)|we all know|everyone knows|it says|the (?:story|article) says|as i said|for the record|in fact)(?:\s+that)?\b[,:!.]*\s*)+/iu;
/** What parts two claims of one sentence: each with a subject of its own. */
const JOINT =
  /(?:;\s+|,?\s+(?:but|while|whereas)\s+|,\s+and\s+)(?=(?:\p{Lu}|the\b|it\b|he\b|she\b|they\b|there\b|its\b|his\b|her\b|their\b))/gu;
/** What comes before a question mark asks, and claims nothing. */
const ASKS = /\?["”’)\s]*$/u;
/** Mentions, links and code carry no claim. */
const NOISE = /<[@#:/][^>]*>|https?:\/\/\S+|`[^`]*`|^>\s?/gmu;
/** Content words that a claim has at least, and the most claims of one message. */
const FEWEST_WORDS = 2;
const MOST_CLAIMS = 12;

function partsOf(message: string, sentence: Span): Span[] {
  const text = message.slice(sentence.start, sentence.end);
  const parts: Span[] = [];
  let from = 0;
  for (const { 0: joint, index } of text.matchAll(JOINT)) {
    parts.push({ start: sentence.start + from, end: sentence.start + index });
    from = index + joint.length;
  }
  parts.push({ start: sentence.start + from, end: sentence.end });
  return parts;
}

/**
 * The claims of a message, in text order: its sentences, parted where a new subject begins, without
 * questions and without what says nothing. At most a dozen.
 */
export function splitClaims(message: string, language: string): MessageClaim[] {
  const blank = message.replace(NOISE, (noise) => " ".repeat(noise.length));
  const lines = [...blank.matchAll(/[^\n]+/g)];
  return lines
    .flatMap(({ 0: line, index }) =>
      findSentences(blank, { start: index, end: index + line.length }, language),
    )
    .filter(({ start, end }) => !ASKS.test(blank.slice(start, end)))
    .flatMap((sentence) => partsOf(blank, sentence))
    .flatMap((span): MessageClaim[] => {
      const text = blank.slice(span.start, span.end).trim().replace(LEAD, "").trim();
      const content = readWords(text, language).filter(({ stop }) => !stop);
      return content.length < FEWEST_WORDS ? [] : [{ text, span }];
    })
    .slice(0, MOST_CLAIMS);
}
