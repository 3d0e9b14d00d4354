import type { Quote } from "../../answering/answer.ts";
import { quoteOf } from "../../answering/quote.ts";
import type { Story, Utterance } from "../../story/story.ts";

/** Shorter ones say little alone, longer ones are no quote of a day. UTF-16 code units. */
const SHORTEST = 40;
const LONGEST = 500;

const isFit = ({ kind, speaker, start, end }: Utterance) =>
  kind === "direct" && speaker !== null && end - start >= SHORTEST && end - start <= LONGEST;

/**
 * The quote of a day: somebody's own words, whose speaker the story tells. Each day has another,
 * until all were shown. Null: the story has none. `day` counts days since 1970.
 */
export function pickDailyQuote(story: Story, day: number): Quote | null {
  const fit = story.utterances.filter(isFit);
  const { length } = fit;
  if (length === 0) return null;
  // A stride that shares no factor with the length comes by every one before it comes round.
  let stride = Math.max(1, Math.floor(length * 0.618));
  while (gcd(stride, length) !== 1) stride++;
  return quoteOf(story, fit[(day * stride) % length]!, 1);
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
