import { isLeaning } from "../retrieval/leaning.ts";
import type { RankedSentence } from "../retrieval/retrieved.ts";
import { tokenize } from "../retrieval/tokenize.ts";
import type { Span } from "../story/story.ts";

/** A sentence chosen to be quoted, and the span that is shown for it. */
export interface PickedQuote {
  readonly ranked: RankedSentence;
  readonly span: Span;
}

/**
 * A further quote may have this much less than the best one's score: scores are learnt as
 * logarithms of odds, so the best one is then some fifty times as likely to answer.
 */
const NEAR_BEST = 4;
/** The same for one that has no word of the question itself, or meets hardly anything of it. */
const NEAR_BEST_BESIDE = 3.1;
const HARDLY = 0.25;
/** The same for one that meets nothing to speak of, where the best one meets nearly all that is asked. */
const NEAR_WHOLE = 2;
const NOTHING = 0.1;
const WHOLE = 0.75;
/** Two quotes that share more of the smaller one's words say the same thing. */
const SAME = 0.7;
/** A quote that has grown to its neighbour stays this short, in UTF-16 code units. */
const LONGEST_GROWN = 400;

/** The sentence, with the one before it where it could not be understood alone. */
function standAloneSpan({ story, sentence }: RankedSentence): Span {
  const { start, end } = sentence;
  if (!isLeaning(story.text.slice(start, end))) return { start, end };
  const before = story.sentences[sentence.index - 1];
  if (before === undefined || before.block !== sentence.block) return { start, end };
  if (end - before.start > LONGEST_GROWN) return { start, end };
  return { start: before.start, end };
}

function wordsOf(picked: PickedQuote): Set<string> {
  const { story } = picked.ranked;
  const text = story.text.slice(picked.span.start, picked.span.end);
  return new Set(tokenize(text).map((token) => token.word));
}

function saysTheSame(left: PickedQuote, right: PickedQuote): boolean {
  if (left.ranked.story !== right.ranked.story) return false;
  if (left.span.start < right.span.end && right.span.start < left.span.end) return true;
  const [a, b] = [wordsOf(left), wordsOf(right)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, Math.min(a.size, b.size)) > SAME;
}

/**
 * The best `limit` quotes of sentences ranked best first, best first: each near the best one's
 * score, no two saying the same.
 */
export function pickQuotes(ranked: readonly RankedSentence[], limit: number): PickedQuote[] {
  const picked: PickedQuote[] = [];
  const best = ranked[0]?.score ?? 0;
  const whole = (ranked[0]?.coverage ?? 0) >= WHOLE;
  for (const sentence of ranked) {
    if (picked.length >= limit) break;
    const { matches, coverage } = sentence;
    const beside = whole && coverage < NOTHING ? NEAR_WHOLE : NEAR_BEST_BESIDE;
    const near = matches.length > 0 && coverage >= HARDLY ? NEAR_BEST : beside;
    if (sentence.score < best - near) continue;
    const candidate = { ranked: sentence, span: standAloneSpan(sentence) };
    if (!picked.some((other) => saysTheSame(other, candidate))) picked.push(candidate);
  }
  return picked;
}
