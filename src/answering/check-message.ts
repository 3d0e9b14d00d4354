import type { Retriever } from "../retrieval/retrieved.ts";
import type { Story } from "../story/story.ts";
import { type ClaimCheck, checkClaim } from "./claim-check/check-claim.ts";
import { splitClaims } from "./claim-check/split-claims.ts";
import { checkQuote, type QuoteCheck } from "./quote-check/check-quote.ts";
import { readQuotes } from "./quote-check/read-message.ts";

/** What a story says about a message. */
export interface CheckedMessage {
  readonly story: Story;
  readonly quotes: readonly QuoteCheck[];
  readonly claims: readonly ClaimCheck[];
}

/** Quotations of one message that are checked. */
const MOST_QUOTES = 25;

/** Holds the quotations of a message against a story; without any, the whole message as one. */
export function checkQuotes(message: string, story: Story, whole: boolean): QuoteCheck[] {
  return readQuotes(message, { whole })
    .slice(0, MOST_QUOTES)
    .map(({ words, speaker }) => checkQuote(story, { words, speaker }));
}

/** Holds the claims of a message against a story, one after the other. */
export function checkClaims(message: string, story: Story, retriever: Retriever): ClaimCheck[] {
  return splitClaims(message, story.language).map(({ text }) => checkClaim(story, text, retriever));
}

/** Holds a message against a story: its quotations word by word, its claims by what they say. */
export function checkMessage(message: string, story: Story, retriever: Retriever): CheckedMessage {
  return {
    story,
    quotes: checkQuotes(message, story, true),
    claims: checkClaims(message, story, retriever),
  };
}
